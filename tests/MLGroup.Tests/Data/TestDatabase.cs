using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MLGroup.Data;

namespace MLGroup.Tests;

/// <summary>
/// A database of the kind that this run of the suite is about, for one test or one test class, and gone when disposed of.
/// It is a copy of one that was migrated once, so a hundred cost little.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>What its clock says until a test moves it: a Monday morning.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private readonly List<IServiceScope> _scopes = [];

    private TestDatabase(DatabaseSettings settings)
    {
        Settings = settings;
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddPortalData(settings).BuildServiceProvider();
    }

    public DatabaseSettings Settings { get; }

    /// <summary>As in <c>Database:Provider</c>.</summary>
    public string Provider => Settings.Provider;

    /// <summary>As in <c>Database:ConnectionString</c>.</summary>
    public string ConnectionString => Settings.ConnectionString!;

    /// <summary>The clock of its contexts; moves only when told.</summary>
    public FakeTimeProvider Clock { get; } = new(Morning);

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>With all tables and the standing lists, and otherwise empty.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var settings = TestServer.Name();
        await TestServer.CopyMigratedAsync(settings);
        return new TestDatabase(settings);
    }

    /// <summary>With the sample programme as it is on its first <see cref="Morning"/>.</summary>
    public static async Task<TestDatabase> CreateSampleAsync()
    {
        var settings = TestServer.Name();
        await TestServer.CopySampleAsync(settings);
        return new TestDatabase(settings);
    }

    /// <summary>With the sample programme as it is today, for a portal that runs as a process and goes by the machine's clock.</summary>
    public static async Task<TestDatabase> CreateTodaysSampleAsync()
    {
        var settings = TestServer.Name();
        await TestServer.CopyTodaysSampleAsync(settings);
        return new TestDatabase(settings);
    }

    /// <summary>With the rows that another has.</summary>
    public static async Task<TestDatabase> CopyOfAsync(TestDatabase other)
    {
        var settings = TestServer.Name();
        await TestServer.CopyAsync(other.Settings, settings);
        return new TestDatabase(settings);
    }

    /// <summary>Without a single table, for what happens at the very first start.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var settings = TestServer.Name();
        await TestServer.MakeAsync(settings);
        return new TestDatabase(settings);
    }

    /// <summary>The same on PostgreSQL in either run of the suite, for what is true of PostgreSQL only.</summary>
    public static async Task<TestDatabase> CreateEmptyOnPostgreSqlAsync()
    {
        var settings = TestServer.Name(onPostgreSql: true);
        await TestServer.MakeAsync(settings);
        return new TestDatabase(settings);
    }

    /// <summary>A new context that has loaded nothing. It ends with the database if the test does not end it before.</summary>
    public PortalContext Open()
    {
        var scope = _services.CreateScope();
        lock (_scopes)
            _scopes.Add(scope);
        return scope.ServiceProvider.GetRequiredService<PortalContext>();
    }

    /// <summary>Stores rows through a context of their own.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes)
            scope.Dispose();
        await _services.DisposeAsync();
        await TestServer.DropAsync(Settings);
    }
}
