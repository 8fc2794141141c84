using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MLGroup.Tests.Data;

/// <summary>Listens to the statements that one test's database has answered, while it is not disposed.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly string _connection;

    private Statements(TestDatabase database)
    {
        _connection = Name(database.ConnectionString);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Their texts in order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public static Statements Of(TestDatabase database) => new(database);

    public void Forget() => _asked.Clear();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandEventData command
            && Name(command.Command.Connection!.ConnectionString) == _connection)
            _asked.Enqueue(command.Command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    // The part of a connection string that names a test's own database.
    private static string Name(string connection) => connection.Split(';')
        .First(part => part.StartsWith("Database=", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase));
}
