using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Data.Auditing;

public sealed class AuditGuardTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.AddAsync(new Organisation("Stats NZ", "", OrganisationKind.NationalStatisticalOffice, "NZ"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Via\" = 'elsewhere'")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    public async Task The_database_itself_keeps_entries_as_they_were(string statement)
    {
        await using var db = _database.Open();

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains("Audit entries are only ever added.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("portal", (await db.AuditEntries.SingleAsync()).Via);
    }

    [Fact]
    public async Task They_are_not_emptied_at_one_stroke()
    {
        await using var database = await TestDatabase.CreateEmptyOnPostgreSqlAsync();
        await DataSetup.MigrateAsync(database.Settings);
        await using var db = database.Open();

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("TRUNCATE \"AuditEntries\" CASCADE"));

        Assert.Contains("Audit entries are only ever added.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_values_beside_them_can_be_erased()
    {
        await using var db = _database.Open();

        await db.Set<MLGroup.Data.Auditing.AuditValue>().ExecuteDeleteAsync();

        Assert.Equal((1, 0), (await db.AuditEntries.CountAsync(), await db.Set<MLGroup.Data.Auditing.AuditValue>().CountAsync()));
    }

    [Fact]
    public async Task The_guard_stands_again_after_the_next_start()
    {
        await using var db = _database.Open();
        var drop = "DROP TRIGGER \"AuditEntries_NeverChanged\"" + (Requirements.OnPostgreSql ? " ON \"AuditEntries\"" : "");
        await db.Database.ExecuteSqlRawAsync(drop);

        await DataSetup.MigrateAsync(_database.Settings);

        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE \"AuditEntries\" SET \"Via\" = 'elsewhere'"));
    }
}
