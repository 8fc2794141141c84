using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Auditing;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data.Auditing;

public sealed class AuditTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private readonly Programme _programme = Calls.Programme2027();
    private TestDatabase _database = null!;
    private PortalContext _db = null!;
    private long _before;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _db = _database.Open();
        _db.AddRange([_programme, .. _people.All]);
        await _db.SaveChangesAsync();
        _before = await _db.AuditEntries.MaxAsync(entry => entry.Id);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_entry_says_who_did_what_when_and_through_what()
    {
        _database.Clock.Advance(TimeSpan.FromMinutes(7));
        _db.Act = new Act(_people.Dina.Id, "/Coordination/Members/Edit");

        _people.Bo.Describe("Bo Lindqvist-Aas", "Europe/Stockholm");
        await _db.SaveChangesAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((_people.Dina.Id, "/Coordination/Members/Edit", "Member", $"{_people.Bo.Id}", "changed", TestDatabase.Morning.AddMinutes(7)),
            (entry.MemberId, entry.Via, entry.Noun, entry.RecordId, entry.Change, entry.At));
    }

    [Fact]
    public async Task An_entry_holds_what_changed_before_and_after_and_nothing_else()
    {
        _people.Bo.Describe("Bo Lindqvist-Aas", "Europe/Oslo");
        await _db.SaveChangesAsync();

        var values = Assert.Single(await EntriesAsync()).Values.Select(value => (value.Field, value.Before, value.After));
        Assert.Equal([("FoldedName", "bo lindqvist", "bo lindqvist-aas"), ("Name", "Bo Lindqvist", "Bo Lindqvist-Aas")], values.Order());
    }

    [Fact]
    public async Task Instants_walls_and_words_are_written_in_one_way_on_both_databases()
    {
        _programme.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2027, 1, 20, 18, 0, 0), "Africa/Lagos"));
        await _db.SaveChangesAsync();

        var values = (await EntriesAsync()).Single(entry => entry.Noun == "Milestone").Values.Select(value => (value.Field, value.Before, value.After));
        Assert.Equal([
            ("Instant", "2027-01-19T17:00:00.0000000+00:00", "2027-01-20T17:00:00.0000000+00:00"),
            ("Local", "2027-01-19T18:00:00", "2027-01-20T18:00:00"),
            ("ScheduleVersion", "1", "2")
        ], values.Order());
    }

    [Fact]
    public async Task What_is_removed_leaves_its_last_values_behind()
    {
        var id = _programme[MilestoneKind.ProposalDeadline]!.Id;

        _programme.Unschedule(MilestoneKind.ProposalDeadline);
        await _db.SaveChangesAsync();

        var entry = (await EntriesAsync()).Single(entry => entry.Noun == "Milestone");
        Assert.Equal(("removed", $"{id}"), (entry.Change, entry.RecordId));
        Assert.Contains(("ZoneId", "Africa/Lagos", null), entry.Values.Select(value => (value.Field, value.Before, value.After)));
    }

    [Fact]
    public async Task A_change_of_state_is_told_and_what_was_typed_is_not()
    {
        var proposal = _programme.Draft(_people.Amina);
        _db.Add(proposal);
        await _db.SaveChangesAsync();
        _before = await _db.AuditEntries.MaxAsync(entry => entry.Id);

        proposal.Write(Calls.Complete with { Title = "Secret title" }, Viewer.Of(_people.Amina), Calls.Open);
        await _db.SaveChangesAsync();
        var afterTyping = (await EntriesAsync()).Count;
        proposal.Submit(Viewer.Of(_people.Amina), Calls.Open);
        await _db.SaveChangesAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(0, afterTyping);
        Assert.Contains(("Status", "Draft", "Submitted"), entry.Values.Select(value => (value.Field, value.Before, value.After)));
        Assert.DoesNotContain(entry.Values, value => value.After?.Contains("Secret", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_entry()
    {
        _people.Bo.Describe("Bo, renamed", "Europe/Oslo");
        _db.Add(new Organisation("Statistics Norway", "", OrganisationKind.Other, "NO"));

        await Assert.ThrowsAsync<DbUpdateException>(() => _db.SaveChangesAsync());

        Assert.Empty(await EntriesAsync());
        Assert.Equal("Bo Lindqvist", (await _database.Open().Members.SingleAsync(member => member.Id == _people.Bo.Id)).Name);
    }

    [Fact]
    public async Task An_act_of_the_portal_itself_names_nobody()
    {
        _db.Act = Act.ByPortal("Housekeeping");

        _db.Settings.Add(new PortalSetting("Clock", "60"));
        await _db.SaveChangesAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((null, "Housekeeping", "PortalSetting", "Clock"), (entry.MemberId, entry.Via, entry.Noun, entry.RecordId));
    }

    [Fact]
    public void No_act_is_saved_past_its_audit()
    {
        _people.Bo.Describe("Bo, renamed", "Europe/Oslo");

        var refusal = Assert.Throws<InvalidOperationException>(() => _db.SaveChanges());

        Assert.Equal("An act is saved with SaveChangesAsync, which stores its audit entry along with it.", refusal.Message);
    }

    private Task<List<AuditEntry>> EntriesAsync() =>
        _database.Open().AuditEntries.Include(entry => entry.Values).Where(entry => entry.Id > _before && entry.Noun != "Programme").ToListAsync();
}
