using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Data.Visibility;

public sealed class VisibilityTests(YearOfProposals year) : IClassFixture<YearOfProposals>
{
    private const string All = "Accept again AskForChanges draft hidden NotThisYear pending submitted taken-back withdrawn";
    private const string Shown = "Accept again AskForChanges NotThisYear pending submitted";

    private readonly PortalContext _db = year.Open();

    [Theory]
    [InlineData("Visitor", "")]
    [InlineData("Amina", All)] // the proposer
    [InlineData("Hana", All)] // a co-proposer
    [InlineData("Bo", All)] // invited
    [InlineData("Chen", Shown)] // declined
    [InlineData("Colleague", Shown)] // of the proposer's office
    [InlineData("Other", Shown)]
    [InlineData("Farah", Shown)] // an administrator
    [InlineData("Dina", All)] // a coordinator
    [InlineData("Emeka", All)] // a coordinator of the proposer's office: judgement is hidden, existence is not
    public async Task A_proposal_is_seen_by_whom_it_concerns(string viewer, string titles) =>
        Assert.Equal(titles, await TitlesAsync(_db.Proposals.VisibleTo(year.Viewers[viewer])));

    [Theory]
    [InlineData("Visitor", "")]
    [InlineData("Amina", All)]
    [InlineData("Hana", All)]
    [InlineData("Bo", All)]
    [InlineData("Chen", "")]
    [InlineData("Dina", "")]
    public async Task What_one_writes_is_what_one_is_asked_to_write_and_did_not_decline(string viewer, string titles) =>
        Assert.Equal(titles, await TitlesAsync(_db.Proposals.WrittenBy(year.Viewers[viewer])));

    [Theory]
    [InlineData("Visitor", "")]
    [InlineData("Amina", "Accept:Accept again:Accept AskForChanges:AskForChanges NotThisYear:NotThisYear")]
    [InlineData("Hana", "Accept:Accept again:Accept AskForChanges:AskForChanges NotThisYear:NotThisYear")] // a coordinator, and a writer
    [InlineData("Bo", "")]
    [InlineData("Chen", "")]
    [InlineData("Colleague", "")]
    [InlineData("Other", "")]
    [InlineData("Farah", "")]
    [InlineData("Emeka", "")]
    [InlineData("Dina", "Accept:Accept again:Accept again:NotThisYear again:NotThisYear AskForChanges:AskForChanges NotThisYear:NotThisYear pending:NotThisYear")]
    public async Task A_decision_is_seen_by_coordinators_without_conflict_and_once_applied_by_the_writers(string viewer, string decisions)
    {
        var seen = await _db.Decisions.VisibleTo(year.Viewers[viewer])
            .Select(decision => new { decision.Proposal.Text.Title, decision.Outcome }).ToListAsync();

        Assert.Equal(decisions, string.Join(' ', seen.Select(one => $"{one.Title}:{one.Outcome}").Order(StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Handed_in_is_what_stands_in_the_call() =>
        Assert.Equal("Accept again AskForChanges hidden NotThisYear pending submitted", await TitlesAsync(_db.Proposals.HandedIn));

    [Fact]
    public async Task Pending_decisions_are_neither_applied_nor_replaced() => Assert.Equal(["again", "pending"],
        (await _db.Decisions.Pending.Select(decision => decision.Proposal.Text.Title).ToListAsync()).Order());

    [Fact]
    public async Task The_rule_and_the_query_agree_on_who_has_a_conflict_with_what()
    {
        var proposals = await _db.Proposals.OrderBy(proposal => proposal.Id).ToListAsync();

        foreach (var (name, viewer) in year.Viewers)
        {
            var byRule = proposals.Where(proposal => !proposal.IsConflictFor(viewer)).Select(proposal => $"{name}: {proposal.Id}");
            var byQuery = await _db.Proposals.WithoutConflictFor(viewer).OrderBy(proposal => proposal.Id).Select(proposal => proposal.Id).ToListAsync();
            Assert.Equal(byRule, byQuery.Select(id => $"{name}: {id}"));
        }
    }

    [Fact]
    public async Task Some_have_a_conflict_and_some_have_none()
    {
        var free = new List<string>();
        foreach (var (name, viewer) in year.Viewers)
        {
            if (await _db.Proposals.WithoutConflictFor(viewer).CountAsync() == 10)
                free.Add(name);
        }

        Assert.Equal(["Dina", "Farah", "Visitor"], free.Order());
    }

    private static async Task<string> TitlesAsync(IQueryable<Proposal> proposals) => string.Join(' ',
        (await proposals.Select(proposal => proposal.Text.Title).ToListAsync()).Select(title => title.Replace(' ', '-')).Order(StringComparer.OrdinalIgnoreCase));
}
