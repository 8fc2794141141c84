using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data;

public sealed class QueriesTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _people.Bo.Leave(otherCoordinators: 2, People.Joined);
        _people.Emeka.Leave(otherCoordinators: 1, People.Joined);
        _people.Farah.Appoint(Role.Coordinator, People.Joined);
        _people.Farah.Dismiss(Role.Coordinator, others: 1, People.Joined);
        await _database.AddAsync([.. _people.All]);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Who_left_takes_no_part() => Assert.Equal(["Amina Bello", "Chen 陳", "Dina Haddad", "Farah Noor"],
        await _database.Open().Members.TakingPart.OrderBy(member => member.FoldedName).Select(member => member.Name).ToListAsync());

    [Fact]
    public async Task A_role_is_held_by_who_has_it_today()
    {
        var db = _database.Open();

        var (coordinator, administrator) = (await db.Members.AppointedTo(Role.Coordinator).SingleAsync(), await db.Members.AppointedTo(Role.Administrator).SingleAsync());

        Assert.Equal(("Dina Haddad", "Farah Noor"), (coordinator.Name, administrator.Name));
    }

    [Fact]
    public async Task A_member_is_found_by_the_whole_address_in_either_case()
    {
        var db = _database.Open();

        var found = await db.Members.WithAddress("  AMINA@NBS.Example ").SingleAsync();

        Assert.Equal("Amina Bello", found.Name);
        Assert.Equal((0, 0), (await db.Members.WithAddress("amina@nbs.exampl").CountAsync(), await db.Members.WithAddress("%").CountAsync()));
    }

    [Fact]
    public async Task Readers_are_shown_the_latest_version_of_the_newest_programme_as_it_was_published()
    {
        await using var db = _database.Open();
        var dina = await db.Members.WithAddress("dina@unece.example").SingleAsync();
        var (last, next, unpublished) = (Calls.Programme2027(), new Programme(2028, "ML 2028", "Etc/UTC"), new Programme(2029, "ML 2029", "Etc/UTC"));
        var first = last.Publish(Snapshot(last, "One"), null, early: true, dina.Id, Calls.Open);
        db.AddRange(last, unpublished, first, last.Publish(Snapshot(last, "Two"), first, early: true, dina.Id, Calls.Open),
            next.Publish(Snapshot(next, "Zoë & 陳"), null, early: true, dina.Id, Calls.Open));
        await db.SaveChangesAsync();

        var versions = _database.Open().ProgrammeVersions;
        Assert.Equal([2, 1], await versions.Of(2027).Select(version => version.Number).ToListAsync());
        Assert.Equivalent(Snapshot(next, "Zoë & 陳"), (await versions.Newest.SingleAsync()).Snapshot, strict: true);
        Assert.Empty(await versions.Of(2029).ToListAsync());
        Assert.Equal(2029, (await _database.Open().Programmes.Latest.SingleAsync()).Year);
    }

    private static PublishedProgramme Snapshot(Programme programme, string strand) => new(programme.Year, programme.Name,
    [
        new("Theme", strand, "one", "An aim.",
            [new(7, "Reading receipts", "Why.", "Research project", "Idea", ["Quality"], [new("Stats NZ", "Stats NZ", "NZ"), new("UNECE", "UNECE", null)])])
    ]);
}
