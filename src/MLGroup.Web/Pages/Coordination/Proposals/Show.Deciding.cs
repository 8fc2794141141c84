using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.My.Proposals;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Proposals;

// How it is decided.
internal sealed partial class ShowModel
{
    public static IEnumerable<Choice> Outcomes =>
    [
        new(nameof(DecisionOutcome.Accept), DecisionOutcome.Accept.Words, "It becomes an activity where it is placed."),
        new(nameof(DecisionOutcome.AcceptWithChanges), DecisionOutcome.AcceptWithChanges.Words, "The same. The comment says what changes."),
        new(nameof(DecisionOutcome.AskForChanges), DecisionOutcome.AskForChanges.Words, "The writers may change some answers until a day."),
        new(nameof(DecisionOutcome.NotThisYear), DecisionOutcome.NotThisYear.Words)
    ];

    /// <summary>The answers that changes can be asked of.</summary>
    public IEnumerable<Choice> Asked => Fields.Where(one => one.Question?.IsAsked != false && one.IsAskedOf(Proposal.Text!))
        .Select(one => new Choice(one.Name, one.Label));

    /// <summary>What the fields are called that a decision asks about.</summary>
    public string LabelsOf(Decision decision) => decision.Fields.Split(' ') is var names
        ? string.Join(", ", Fields.Where(field => names.Contains(field.Name)).Select(field => $"“{field.Label}”")) : "";

    /// <summary>What the writers changed since changes were asked of them, field by field; none where they have not handed it in again.</summary>
    public IReadOnlyList<FieldDifference> ChangesSinceAsked => Proposal.AskedOf is not { } asked || Proposal.Text is not { } text ? []
        : VersionComparison.Of(InWords(asked.Text), InWords(text), Fields, all: false);

    public AnswerList InWords(ProposalText text) => new(text, Fields, Codes, StrandName);

    public async Task<IActionResult> OnPostDecideAsync()
    {
        var proposal = await Db.Proposals.Include(one => one.Decisions).Include(one => one.Activity)
            .Include(one => one.Writers).ThenInclude(writer => writer.Member).SingleAsync(one => one.Id == Id);
        if (!Proposal.IsConflict && (Pending?.Id ?? 0) != Form.DecisionSeen)
            throw new DbUpdateConcurrencyException();
        var (earlier, outcome) = (proposal.Pending, Form.Outcome ?? throw new RuleBrokenException("Choose what you decide.", nameof(Form.Outcome)));
        var placedIn = await Db.Placements.Working.Where(placement => placement.ProposalId == Id).Select(placement => placement.Strand).SingleOrDefaultAsync();
        var decision = proposal.Decide(outcome, placedIn, Form.Comment, Form.DueInstant(outcome, Programme.ZoneId), Viewer, Now, Form.Early, Form.Fields);
        await post.DraftAsync(decision, earlier);
        // What was split off can be taken out of the records while nothing is decided about it.
        if (proposal.IsUnannounced)
            Db.Entry(proposal).Property(one => one.RowVersion).IsModified = true;
        return await DoneAsync("Show", new { Id }, "The decision is kept. It stays private until it is applied.");
    }
}
