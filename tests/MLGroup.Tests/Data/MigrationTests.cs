using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.PostgreSql;
using MLGroup.Domain.Members;
using Npgsql;

namespace MLGroup.Tests.Data;

public sealed class MigrationTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Four_starts_at_once_on_an_empty_database_do_no_harm()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DataSetup.MigrateAsync(_database.Settings)))).WaitAsync(Patience);

        await AssertReadyAsync();
    }

    [Fact]
    public async Task The_next_start_changes_nothing_that_is_there()
    {
        await DataSetup.MigrateAsync(_database.Settings);
        await _database.AddAsync(new Organisation("Stats NZ", "", OrganisationKind.NationalStatisticalOffice, "NZ"));
        await _database.Open().Codes.Where(code => code.Key == "training").ExecuteDeleteAsync();

        await DataSetup.MigrateAsync(_database.Settings);

        var db = _database.Open();
        Assert.Equal(("Stats NZ", 0, 1), (await db.Organisations.Select(office => office.Name).SingleAsync(),
            await db.Codes.CountAsync(code => code.Key == "training"), await db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task What_a_killed_start_left_half_done_the_next_one_finishes()
    {
        var db = _database.Open();
        using var killed = new CancellationTokenSource();
        var started = DataSetup.MigrateAsync(_database.Settings, killed.Token);

        await killed.CancelAsync();
        await Record.ExceptionAsync(() => started);
        if (!Requirements.OnPostgreSql)
            await db.Database.ExecuteSqlRawAsync("""
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-11-02 09:00:00')
                """);
        await DataSetup.MigrateAsync(_database.Settings).WaitAsync(Patience);

        await AssertReadyAsync();
    }

    [Fact]
    public async Task A_start_without_its_standing_lists_gets_them_the_next_time()
    {
        await DataSetup.MigrateAsync(_database.Settings);
        await _database.Open().Codes.ExecuteDeleteAsync();

        await DataSetup.MigrateAsync(_database.Settings);

        await AssertReadyAsync();
    }

    [Fact]
    public async Task A_start_waits_for_one_that_migrates_and_goes_on_when_that_one_dies()
    {
        await using var database = await TestDatabase.CreateEmptyOnPostgreSqlAsync();
        await using var other = NpgsqlDataSource.Create(database.ConnectionString);
        var dying = await other.OpenConnectionAsync();
        await using (var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgreSqlMigration.LockKey})", dying))
            await command.ExecuteNonQueryAsync();

        var waiting = DataSetup.MigrateAsync(database.Settings);
        await Eventually.TrueAsync(() => IsWaitedForAsync(other), "the second start waits for the first");
        var wentAhead = waiting.IsCompleted;
        await using (var kill = other.CreateCommand($"SELECT pg_terminate_backend({dying.ProcessID})"))
            await kill.ExecuteNonQueryAsync();

        await waiting.WaitAsync(Patience);
        Assert.False(wentAhead);
        Assert.True(await database.Open().Codes.AnyAsync());
    }

    private static async Task<bool> IsWaitedForAsync(NpgsqlDataSource server)
    {
        await using var command = server.CreateCommand(
            "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))");
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task AssertReadyAsync()
    {
        var db = _database.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var codes = await db.Codes.Select(code => code.Key).ToListAsync();
        Assert.NotEmpty(codes);
        await using var fresh = await TestDatabase.CreateAsync();
        Assert.Equal(await fresh.Open().Codes.CountAsync(), codes.Count);
    }
}
