using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.SampleData;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Data.SampleData;

public sealed class SampleProgrammeTests(SampleGroup sample) : IClassFixture<SampleGroup>
{
    private static readonly Counts Whole = new(Organisations: 46, Members: 71, Themes: 7, Squads: 3, Proposals: 24, Placements: 12);

    private readonly PortalContext _db = sample.Open();

    [Fact]
    public async Task The_sample_group_is_loaded_whole() => Assert.Equal(Whole, await CountAsync());

    [Fact]
    public async Task Loading_twice_is_loading_once()
    {
        var added = await SampleProgramme.LoadAsync(_db, TestDatabase.Morning.AddDays(1));

        Assert.False(added);
        Assert.Equal(Whole, await CountAsync());
    }

    [Fact]
    public async Task A_portal_that_knows_somebody_is_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Organisation("Statistics Canada", "StatCan", OrganisationKind.NationalStatisticalOffice, "CA"));

        var added = await SampleProgramme.LoadAsync(database.Open(), database.Now);

        Assert.False(added);
        Assert.Equal(0, await database.Open().Members.CountAsync());
    }

    [Fact]
    public async Task The_same_first_start_gives_the_same_group()
    {
        await using var database = await TestDatabase.CreateAsync();

        await SampleProgramme.LoadAsync(database.Open(), database.Now);

        Assert.Equal(await StoryAsync(_db), await StoryAsync(database.Open()));
    }

    [Fact]
    public async Task Of_the_proposals_one_is_a_draft_one_withdrawn_and_one_asked_for_changes()
    {
        var states = await _db.Proposals.GroupBy(proposal => proposal.Status).ToDictionaryAsync(group => group.Key, group => group.Count());

        Assert.Equal(
            new Dictionary<ProposalStatus, int>
            {
                [ProposalStatus.Draft] = 1,
                [ProposalStatus.Submitted] = 21,
                [ProposalStatus.ChangesAsked] = 1,
                [ProposalStatus.Withdrawn] = 1
            },
            states);
    }

    [Fact]
    public async Task The_draft_lacks_what_submitting_needs()
    {
        var draft = await _db.Proposals.SingleAsync(proposal => proposal.Status == ProposalStatus.Draft);

        var broken = Assert.Throws<RuleBrokenException>(() => draft.Text.RequireComplete(draft.Fields));

        Assert.Equal(["Stage", "UseToOthers", "Answers[1]"], broken.Rules.Select(rule => rule.Field));
    }

    [Fact]
    public async Task The_asked_changes_are_applied_and_due_after_the_deadline()
    {
        var asked = await _db.Proposals.Include(proposal => proposal.Decisions)
            .SingleAsync(proposal => proposal.Status == ProposalStatus.ChangesAsked);

        var decision = Assert.Single(asked.Decisions);

        Assert.Equal(DecisionOutcome.AskForChanges, decision.Outcome);
        Assert.Equal(new DateTimeOffset(2026, 10, 27, 8, 15, 0, TimeSpan.Zero), decision.AppliedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 14, 18, 0, 0, TimeSpan.Zero), asked.ChangesDueAt);
    }

    [Fact]
    public async Task Nobody_of_the_sample_can_be_reached_by_mail()
    {
        var addresses = await _db.Members.Select(member => member.Address).ToListAsync();

        Assert.Equal([], addresses.Where(address => !address.EndsWith(".example", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_coordinators_of_two_offices_and_an_administrator_are_appointed()
    {
        var appointed = await _db.Members.Where(member => member.Appointments.Count > 0).OrderBy(member => member.Address).ToListAsync();

        Assert.Equal(
            [("ONS", Role.Coordinator), ("UNECE", Role.Coordinator), ("ONS", Role.Administrator)],
            appointed.Select(member => (member.Organisation!.ShortName, member.Appointments.Single().Role)));
    }

    [Fact]
    public async Task The_coproposer_to_sign_in_as_has_one_invitation_accepted_and_one_to_answer()
    {
        var states = await _db.Writers.Where(writer => writer.Member.Address == "chen.yulan@statcan.example")
            .Select(writer => writer.State).ToListAsync();

        Assert.Equal([WriterState.Invited, WriterState.Accepted], states.Order());
    }

    [Fact]
    public async Task Every_answer_chosen_is_on_a_list_of_the_group()
    {
        var lists = (await _db.Codes.ToListAsync()).ToLookup(code => code.List, code => code.Key);
        var slugs = await _db.Strands.Select(strand => strand.Slug).ToListAsync();
        var texts = await _db.Proposals.Select(proposal => proposal.Text).ToListAsync();

        Assert.Equal([], texts.Select(text => text.Kind).Except(lists[CodeList.Kind]));
        Assert.Equal([], texts.Select(text => text.Stage).Except([.. lists[CodeList.Stage], ""]));
        Assert.Equal([], texts.SelectMany(text => text.SupportKeys).Except(lists[CodeList.Support]));
        Assert.Equal([], texts.Select(text => text.WishedStrand).Except([.. slugs, ""]));
    }

    [Fact]
    public async Task Every_theme_and_squad_is_led_by_people_of_two_offices()
    {
        var strands = await _db.Strands.Include(strand => strand.Lead).Include(strand => strand.Deputy).ToListAsync();

        Assert.All(strands, strand => Assert.NotEqual(strand.Lead!.Organisation!.Id, strand.Deputy!.Organisation!.Id));
    }

    private async Task<Counts> CountAsync() => new(
        await _db.Organisations.CountAsync(),
        await _db.Members.CountAsync(),
        await _db.Strands.OfType<Theme>().CountAsync(),
        await _db.Strands.OfType<Squad>().CountAsync(),
        await _db.Proposals.CountAsync(),
        await _db.Placements.CountAsync());

    private static async Task<List<string>> StoryAsync(PortalContext db)
    {
        var proposals = await db.Proposals.Include(proposal => proposal.Versions).OrderBy(proposal => proposal.Id).ToListAsync();
        var placements = await db.Placements.Include(placement => placement.Strand).OrderBy(placement => placement.Id).ToListAsync();
        return
        [
            .. proposals.Select(one => $"{one.Text} {one.CreatedAt:O} {one.SubmittedAt:O} {one.Versions.Count} {one.Proposer.MemberId}"),
            .. placements.Select(one => $"{one.ProposalId} in {one.Strand!.Slug} at {one.Position}")
        ];
    }

    private sealed record Counts(int Organisations, int Members, int Themes, int Squads, int Proposals, int Placements);
}
