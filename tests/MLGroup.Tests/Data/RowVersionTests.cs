using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Sqlite;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data;

public sealed class RowVersionTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private readonly Programme _programme = Calls.Programme2027();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = _database.Open();
        db.AddRange([_programme, .. _people.All]);
        await db.SaveChangesAsync();
        db.Add(_programme.Draft(_people.Amina));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void Every_row_version_is_checked_when_its_row_is_stored()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        var counted = db.Model.GetEntityTypes().Select(entity => entity.FindProperty("RowVersion")).OfType<Microsoft.EntityFrameworkCore.Metadata.IProperty>().ToList();

        Assert.NotEmpty(counted);
        Assert.All(counted, property => Assert.True(property.IsConcurrencyToken, $"{property.DeclaringType.Name}.RowVersion"));
    }

    [Fact]
    public async Task Each_save_that_changes_a_row_counts_one_and_one_that_does_not_counts_none()
    {
        await using var db = _database.Open();
        var bo = await db.Members.WithAddress("bo@ssb.example").SingleAsync();

        bo.Describe("Bo L.", "Europe/Oslo");
        await db.SaveChangesAsync();
        await db.SaveChangesAsync();
        bo.Describe("Bo Lindqvist", "Europe/Oslo");
        await db.SaveChangesAsync();

        Assert.Equal(2, (await _database.Open().Members.WithAddress("bo@ssb.example").SingleAsync()).RowVersion);
    }

    [Fact]
    public Task The_second_of_two_writers_of_a_text_is_told() => SecondIsToldAsync(
        db => db.Proposals.SingleAsync(),
        (proposal, text) => proposal.Write(Calls.Complete with { Title = text }, Viewer.Of(proposal.Proposer.Member), Calls.Open),
        db => db.Proposals.Select(proposal => proposal.Text.Title).SingleAsync(),
        including: "Writers.Member");

    [Fact]
    public Task The_second_of_two_who_move_a_date_is_told() => SecondIsToldAsync(
        db => db.Programmes.SingleAsync(),
        (programme, day) => programme.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2027, 2, day.Length), "Etc/UTC")),
        db => db.Programmes.SelectMany(programme => programme.Milestones).Where(one => one.Kind == MilestoneKind.ProposalDeadline)
            .Select(one => one.Local.Day == 5 ? "first" : "second").SingleAsync());

    [Fact]
    public async Task The_second_of_two_who_move_different_dates_is_told()
    {
        await using var one = _database.Open();
        await using var other = _database.Open();
        var (mine, theirs) = (await one.Programmes.SingleAsync(), await other.Programmes.SingleAsync());
        mine.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2027, 1, 21, 18, 0, 0), "Africa/Lagos"));
        theirs.Unschedule(MilestoneKind.CallOpens);

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task The_second_of_two_who_change_a_member_s_roles_or_office_is_told()
    {
        await using var one = _database.Open();
        await using var other = _database.Open();
        var (mine, theirs) = (await one.Members.WithAddress("dina@unece.example").SingleAsync(), await other.Members.WithAddress("dina@unece.example").SingleAsync());
        mine.Dismiss(Role.Coordinator, others: 1, _database.Now);
        theirs.WorkFor(await other.Organisations.SingleAsync(office => office.Name == "Stats NZ"), _database.Now);

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal("UNECE", (await _database.Open().Members.WithAddress("dina@unece.example").SingleAsync()).Organisation!.ShortName);
    }

    [Fact]
    public async Task Only_a_broken_unique_index_counts_as_one()
    {
        await using var db = _database.Open();
        db.Add(new Organisation("Statistics Norway", "", OrganisationKind.Other, "NO"));
        var twice = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.Forget();
        db.Remove(await db.Organisations.SingleAsync(office => office.Name == "Statistics Norway"));
        var stillUsed = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal((true, false, false), (db.IsUniqueBroken(twice), db.IsUniqueBroken(stillUsed), db.IsUniqueBroken(new DbUpdateConcurrencyException())));
    }

    private async Task SecondIsToldAsync<T>(
        Func<PortalContext, Task<T>> load, Action<T, string> change, Func<PortalContext, Task<string>> read, string? including = null) where T : class
    {
        await using var one = _database.Open();
        await using var other = _database.Open();
        if (including is not null)
            foreach (var db in new[] { one, other })
                await db.Set<T>().Include(including).LoadAsync();
        change(await load(one), "first");
        change(await load(other), "second");

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal("first", await read(_database.Open()));
    }
}
