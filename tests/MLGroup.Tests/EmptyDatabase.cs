using Npgsql;

namespace MLGroup.Tests;

/// <summary>An empty database of the kind that the suite runs on, gone when disposed of.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly string _name = $"mlgroup_{Guid.NewGuid():N}";

    private EmptyDatabase()
    {
        Provider = Requirements.OnPostgreSql ? "PostgreSql" : "Sqlite";
        ConnectionString = Requirements.OnPostgreSql
            ? new NpgsqlConnectionStringBuilder(Requirements.PostgreSql()) { Database = _name, MaxPoolSize = 20 }.ConnectionString
            : $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("mlgroup-").FullName, "portal.db")}";
    }

    /// <summary>As in <c>Database:Provider</c>.</summary>
    public string Provider { get; }

    /// <summary>As in <c>Database:ConnectionString</c>.</summary>
    public string ConnectionString { get; }

    public static async Task<EmptyDatabase> CreateAsync()
    {
        var database = new EmptyDatabase();
        if (Requirements.OnPostgreSql)
            await OnServerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Requirements.OnPostgreSql)
        {
            await using (var pooled = new NpgsqlConnection(ConnectionString))
                NpgsqlConnection.ClearPool(pooled);
            await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
            return;
        }

        await using (var pooled = new Microsoft.Data.Sqlite.SqliteConnection(ConnectionString))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(pooled);
            Directory.Delete(Path.GetDirectoryName(pooled.DataSource)!, recursive: true);
        }
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var server = NpgsqlDataSource.Create(Requirements.PostgreSql());
        await using var command = server.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
