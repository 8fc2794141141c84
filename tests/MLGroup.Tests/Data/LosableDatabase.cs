using Npgsql;

namespace MLGroup.Tests.Data;

/// <summary>
/// A sample database that a test can take away from a running portal and give back: the wire to a server is cut, the folder of a
/// file moved.
/// </summary>
internal sealed class LosableDatabase : IAsyncDisposable
{
    private readonly CuttableLine? _line;

    private LosableDatabase(TestDatabase database)
    {
        Database = database;
        if (!database.Settings.IsPostgreSql)
        {
            ConnectionString = database.ConnectionString;
            return;
        }
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        _line = new CuttableLine(server.Host!, server.Port);
        _line.Mend();
        (server.Host, server.Port) = ("127.0.0.1", _line.Port);
        ConnectionString = server.ConnectionString;
    }

    /// <summary>Reached by another way, which is never lost where a server keeps it.</summary>
    public TestDatabase Database { get; }

    /// <summary>The way that can be lost.</summary>
    public string ConnectionString { get; }

    public static async Task<LosableDatabase> CreateSampleAsync() => new(await TestDatabase.CreateSampleAsync());

    public async Task LoseAsync()
    {
        _line?.Cut();
        if (_line is null)
        {
            await TestServer.LetGoAsync(Database.Settings);
            Directory.Move(Folder, Folder + "-away");
        }
    }

    public void GiveBack()
    {
        _line?.Mend();
        if (_line is null)
            Directory.Move(Folder + "-away", Folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (_line is not null)
            await _line.DisposeAsync();
    }

    private string Folder => Path.GetDirectoryName(TestServer.PathOf(Database.Settings))!;
}
