using Microsoft.Data.Sqlite;
using MLGroup.Data;
using MLGroup.Data.PostgreSql;
using MLGroup.Data.SampleData;
using Npgsql;

namespace MLGroup.Tests;

/// <summary>Makes, copies and drops the databases of a run: files in the temporary folder, or databases of one PostgreSQL server.</summary>
internal static class TestServer
{
    private static readonly Lazy<Task<DatabaseSettings>> Migrated = new(MigrateOnceAsync);
    private static readonly Lazy<Task<DatabaseSettings>> Sampled = new(() => LoadSampleOnceAsync(TestDatabase.Morning));
    private static readonly Lazy<Task<DatabaseSettings>> SampledToday = new(() => LoadSampleOnceAsync(DateTimeOffset.UtcNow));

    // Copies its files one by one: quicker for a small database than writing each page to the journal.
    private const string Strategy = "STRATEGY FILE_COPY";
    private static readonly Lazy<NpgsqlDataSource> Server = new(() => NpgsqlDataSource.Create(Requirements.PostgreSql()));

    public static DatabaseSettings Name() => Name(Requirements.OnPostgreSql);

    public static DatabaseSettings Name(bool onPostgreSql) => onPostgreSql
        ? new DatabaseSettings
        {
            Provider = "PostgreSql",
            ConnectionString = new NpgsqlConnectionStringBuilder(Requirements.PostgreSql())
            {
                Database = $"mlgroup_{Guid.NewGuid():N}",
                MaxPoolSize = 20
            }.ConnectionString
        }
        : new DatabaseSettings { ConnectionString = $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("mlgroup-").FullName, "portal.db")}" };

    public static async Task MakeAsync(DatabaseSettings settings)
    {
        if (settings.IsPostgreSql)
            await OnServerAsync($"CREATE DATABASE {Database(settings)}");
    }

    public static async Task CopyMigratedAsync(DatabaseSettings settings) => await CopyAsync(await Migrated.Value, settings);

    public static async Task CopySampleAsync(DatabaseSettings settings) => await CopyAsync(await Sampled.Value, settings);

    public static async Task CopyTodaysSampleAsync(DatabaseSettings settings) => await CopyAsync(await SampledToday.Value, settings);

    public static async Task DropAsync(DatabaseSettings settings)
    {
        await LetGoAsync(settings);
        if (settings.IsPostgreSql)
            await OnServerAsync($"DROP DATABASE IF EXISTS {Database(settings)} WITH (FORCE)");
        else
            Directory.Delete(Path.GetDirectoryName(PathOf(settings))!, recursive: true);
    }

    /// <summary>A template that nobody is connected to: its last users let it go.</summary>
    public static async Task CopyAsync(DatabaseSettings template, DatabaseSettings settings)
    {
        if (settings.IsPostgreSql)
            await OnServerAsync($"CREATE DATABASE {Database(settings)} TEMPLATE {Database(template)} {Strategy}");
        else
            File.Copy(PathOf(template), PathOf(settings));
    }

    private static async Task<DatabaseSettings> MigrateOnceAsync()
    {
        var settings = Name();
        await MakeAsync(settings);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(settings).GetAwaiter().GetResult();
        await DataSetup.MigrateAsync(settings);
        await LetGoAsync(settings);
        return settings;
    }

    private static async Task<DatabaseSettings> LoadSampleOnceAsync(DateTimeOffset firstStart)
    {
        var database = await TestDatabase.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await using (var db = database.Open())
            await SampleProgramme.LoadAsync(db, firstStart);
        await LetGoAsync(database.Settings);
        return database.Settings;
    }

    /// <summary>A pooled connection keeps a file's journal open, and a database from being copied.</summary>
    public static async Task LetGoAsync(DatabaseSettings settings)
    {
        if (settings.IsPostgreSql)
        {
            await using var pooled = new NpgsqlConnection(PostgreSqlConnection.Of(settings.ConnectionString!));
            NpgsqlConnection.ClearPool(pooled);
        }
        else
        {
            await using var pooled = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var command = Server.Value.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private static string Database(DatabaseSettings settings) => new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database!;

    /// <summary>The file of a database on SQLite.</summary>
    public static string PathOf(DatabaseSettings settings) => new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
}
