using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Data;

public sealed class PortalContextTests
{
    [Fact]
    public async Task What_is_saved_is_read_back_by_another_context()
    {
        await using var database = await TestDatabase.CreateAsync();
        var office = new Organisation("Office for National Statistics", "ONS", OrganisationKind.NationalStatisticalOffice, "GB");

        await database.AddAsync(new Member("Żółć 日本", "zofia@ons.example", office, "Europe/London", database.Now));

        await using var db = database.Open();
        var member = await db.Members.SingleAsync();
        Assert.Equal(("Żółć 日本", "ONS", database.Now), (member.Name, member.Organisation!.ShortName, member.AddedAt));
    }

    [Fact]
    public async Task An_act_and_its_audit_entry_are_stored_together()
    {
        await using var database = await TestDatabase.CreateAsync();

        await database.AddAsync(new Organisation("Statistics Canada", "StatCan", OrganisationKind.NationalStatisticalOffice, "CA"));

        await using var db = database.Open();
        var entry = await db.AuditEntries.SingleAsync();
        Assert.Equal(("Organisation", "1", "added"), (entry.Noun, entry.RecordId, entry.Change));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Organisation("Statistics Canada", "", OrganisationKind.NationalStatisticalOffice, "CA"));
        await using var one = database.Open();
        await using var other = database.Open();
        var (mine, theirs) = (await one.Organisations.SingleAsync(), await other.Organisations.SingleAsync());
        mine.Describe("Statistics Canada", "StatCan", OrganisationKind.NationalStatisticalOffice, "CA");
        theirs.Describe("StatCan", "", OrganisationKind.NationalStatisticalOffice, "CA");

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task Two_databases_do_not_know_of_each_other()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        await one.AddAsync(new Organisation("Statistics Canada", "", OrganisationKind.NationalStatisticalOffice, "CA"));

        await using var db = other.Open();
        Assert.Equal(0, await db.Organisations.CountAsync());
    }
}
