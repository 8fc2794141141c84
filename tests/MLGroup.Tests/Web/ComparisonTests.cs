using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web;

/// <summary>
/// Two portals that differ only in what a viewer may not see answer that viewer with the same bytes, on every page: lists, counts,
/// order and sentences give nothing away.
/// </summary>
public sealed partial class ComparisonTests
{
    private const int SharedProposal = 4;
    private const string Bo = "bo.ashworth@ons.example";

    [Fact]
    public async Task Drafts_and_judgement_of_others_change_no_answer()
    {
        string?[] viewers = [null, Doors.Stranger, Doors.Administrator];
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await RewriteDraftsAsync(other, new ProposalText { Title = "Something else", ShareableData = "Secret" },
            proposal => IsOthers(proposal) && proposal.Writers.All(writer => !viewers.Contains(writer.Member.Address)));
        await DecideAsync(other, SharedProposal);

        foreach (var viewer in viewers)
            Assert.Equal(await AnswersAsync(one, viewer), await AnswersAsync(other, viewer));
    }

    [Fact]
    public async Task What_a_draft_says_changes_no_answer_for_coordinators_who_know_its_title_and_writers()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await RewriteDraftsAsync(one, new ProposalText(), IsOthers, keepTitles: true);
        await RewriteDraftsAsync(other, Secret, IsOthers, keepTitles: true);
        string[] more = [.. SecretWords(), .. await DraftsAsync(one)];

        foreach (var coordinator in (string[])[Doors.Coordinator, Bo])
            Assert.Equal(await AnswersAsync(one, coordinator, more), await AnswersAsync(other, coordinator, more));
        var found = await (await other.AsAsync(Doors.Writer)).OpenAsync($"/my/proposals/{SharedProposal}/edit");
        Assert.Equal(Secret.WhatAndWhy, found.Value("Form.WhatAndWhy"));
    }

    [Fact]
    public async Task A_pending_decision_changes_no_answer_for_a_coordinator_with_a_conflict()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var own = await ProposalOfOfficeAsync(one, Bo);
        await DecideAsync(other, own);

        string[] more = [$"/coordination/proposals/{own}", .. ((string[])["pending", "none", "not-this-year", "applied"])
            .SelectMany(value => (string[])[$"/coordination/proposals?q=decision:{value}", $"/coordination/proposals.csv?q=-decision:{value}"])];

        var answers = await AnswersAsync(one, Bo, more);

        Assert.Equal(answers, await AnswersAsync(other, Bo, more));
    }

    [Fact]
    public async Task A_pending_merge_changes_no_answer_for_a_coordinator_with_a_conflict_though_others_find_it_on_the_board()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var own = await ProposalOfOfficeAsync(one, Bo);
        var merged = await MergeAsync(other, own);
        string[] more = ["/coordination/board?handler=Mark", "/coordination/board?view=present", "/coordination/board?q=decision:merge",
            .. ((int[])[own, merged]).SelectMany(id => (string[])[$"/coordination/proposals/{id}", $"/coordination/proposals/{id}/merge"])];

        var answers = await AnswersAsync(one, Bo, more);

        Assert.Equal(answers, await AnswersAsync(other, Bo, more));
        var found = await (await other.AsAsync(Doors.Coordinator)).OpenAsync("/coordination/board");
        Assert.Equal($"card-{merged}", Assert.Single(found.Document.QuerySelectorAll(".ml-board__card--merged")).Id);
    }

    private static ProposalText Secret { get; } = new()
    {
        Title = "Zirconium",
        WhatAndWhy = "Zirconium furnaces, counted from the air.",
        Kind = "training",
        Part = "help",
        Stage = "maintenance",
        Supports = "quality",
        WishedStrand = "imagery",
        UseToOthers = "Zirconium is everywhere.",
        ShareableData = "Zirconium",
        CountriesWished = "NO"
    };

    // What one would look for who guessed.
    private static IEnumerable<string> SecretWords() =>
        from query in (string[])["zirconium", "kind:training", "theme:imagery", "stage:maintenance", "complete:yes", "status:draft"]
        from address in (string[])["/coordination/proposals?q=", "/coordination/proposals.csv?q=", "/coordination/board?q=", "/group/proposals?q="]
        select address + query;

    private static async Task<IReadOnlyList<string>> DraftsAsync(Portal portal)
    {
        await using var db = portal.Open();
        var ids = await db.Proposals.Where(proposal => proposal.Status == ProposalStatus.Draft).Select(proposal => proposal.Id).ToListAsync();
        Assert.NotEmpty(ids);
        return [.. ids.Append(SharedProposal).SelectMany(id => (string[])[$"/coordination/proposals/{id}", $"/group/proposals/{id}", $"/my/proposals/{id}", $"/my/proposals/{id}/versions/1"])];
    }

    // What a coordinator entered is theirs to read until the member confirms it.
    private static bool IsOthers(Proposal proposal) => !proposal.AwaitsConfirmation;

    /// <summary>Working copies: unsubmitted text is its writers' alone.</summary>
    /// <param name="keepTitles">Of what was never submitted: coordinators know those.</param>
    private static async Task RewriteDraftsAsync(Portal portal, ProposalText words, Func<Proposal, bool> chosen, bool keepTitles = false)
    {
        await using var db = portal.Open();
        foreach (var proposal in await db.Proposals.Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member).ToListAsync())
        {
            if (!proposal.IsOpen(portal.Now) || !chosen(proposal))
                continue;
            var text = keepTitles && proposal.Submitted is null ? words with { Title = proposal.Text.Title } : words;
            proposal.Write(proposal.Text.With(text, proposal.Open(portal.Now)), Viewer.Of(proposal.Proposer.Member), portal.Now);
        }
        await db.SaveChangesAsync();
    }

    private static async Task DecideAsync(Portal portal, int id)
    {
        await using var db = portal.Open();
        var inkeri = Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync());
        var proposal = await db.Proposals.SingleAsync(proposal => proposal.Id == id);
        proposal.Decide(DecisionOutcome.NotThisYear, placedIn: null, "Too much for one year.", dueAt: null, inkeri, portal.Now, early: true);
        await db.SaveChangesAsync();
    }

    // Something else into this one.
    private static async Task<int> MergeAsync(Portal portal, int into)
    {
        await using var db = portal.Open();
        var (inkeri, bo) = (Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync()), Viewer.Of(await db.Members.WithAddress(Bo).SingleAsync()));
        var target = await db.Proposals.SingleAsync(proposal => proposal.Id == into);
        var merged = await db.Proposals.WithoutConflictFor(bo).OrderBy(proposal => proposal.Id)
            .FirstAsync(proposal => proposal.CallId == target.CallId && proposal.Status == ProposalStatus.Submitted);
        var strand = await db.Strands.FirstAsync(strand => strand.ProgrammeId == target.Call.ProgrammeId);
        merged.MergeInto(target, strand, new Dictionary<string, WordsOf>(), "", inkeri, portal.Now, early: true);
        await db.SaveChangesAsync();
        return merged.Id;
    }

    private static async Task<int> ProposalOfOfficeAsync(Portal portal, string address)
    {
        await using var db = portal.Open();
        var viewer = Viewer.Of(await db.Members.WithAddress(address).SingleAsync());
        var free = db.Proposals.WithoutConflictFor(viewer).Select(proposal => proposal.Id);
        return await db.Proposals.HandedIn.Where(proposal => !free.Contains(proposal.Id)).Select(proposal => proposal.Id).FirstAsync();
    }

    private static async Task<Portal> StartAsync() => Portal.On(await (await OpenHouse.ThatMorningAsync()).CopyAsync());

    // Whoever holds the link of a confirmation may read what it confirms.
    private static async Task<IReadOnlyList<string>> AnswersAsync(Portal portal, string? viewer, params string[] more)
    {
        var house = await OpenHouse.ThatMorningAsync();
        var reader = viewer is null ? portal.Visitor() : await portal.AsAsync(viewer);
        var answers = new List<string>();
        foreach (var address in Doors.All.Where(door => door.Address is not null && door.Page != "/Confirm").Select(house.Filled).Concat(more))
        {
            using var answer = await reader.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add($"{address} {(int)answer.StatusCode}\n{Random.Replace(body, "")}");
        }
        return answers;
    }

    // What each answer draws anew: the antiforgery token and the form's key.
    [GeneratedRegex("<input[^>]*name=\"__[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Random { get; }
}
