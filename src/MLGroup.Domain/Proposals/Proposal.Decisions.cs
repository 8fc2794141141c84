using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

// What becomes of it.
public sealed partial class Proposal
{
    /// <summary>Whether the viewer writes it or works for the office of one who does.</summary>
    public bool IsConflictFor(Viewer viewer) => _writers.Any(writer => writer.State != WriterState.Declined
        && (writer.MemberId == viewer.MemberId || viewer.OrganisationIds.Contains(writer.OrganisationId ?? 0)));

    /// <summary>Decides about the proposal; stays private until <see cref="Decision.Apply"/>. An earlier pending decision is replaced.</summary>
    /// <param name="placedIn">Where the coordinators placed it in the working layout.</param>
    /// <param name="dueAt">UTC; for asked changes only.</param>
    /// <exception cref="RuleBrokenException">No coordinator, a conflict of interest, not submitted, or what the outcome needs is missing.</exception>
    public Decision Decide(DecisionOutcome outcome, Strand? placedIn, string comment, DateTimeOffset? dueAt, Viewer viewer, DateTimeOffset now)
    {
        if (!viewer.IsCoordinator)
            throw new RuleBrokenException("Only coordinators decide.");
        RequireNoConflict(viewer);
        if (Status is ProposalStatus.Draft or ProposalStatus.Withdrawn)
            throw new RuleBrokenException("Only a submitted proposal can be decided.");
        if (outcome == DecisionOutcome.Accept && placedIn is null)
            throw new RuleBrokenException("Place the proposal in a theme or squad before you accept it.", "Outcome");
        if (outcome == DecisionOutcome.AskForChanges && string.IsNullOrWhiteSpace(comment))
            throw new RuleBrokenException("Say which changes you ask for.", nameof(Decision.Comment));
        if (outcome == DecisionOutcome.AskForChanges && (dueAt is null || dueAt <= now))
            throw new RuleBrokenException("Enter a day in the future by which the changes are due.", nameof(Decision.DueAt));
        foreach (var earlier in _decisions.Where(earlier => earlier.IsPending))
            earlier.Replace(now);
        var decision = new Decision(this, outcome, outcome == DecisionOutcome.Accept ? placedIn : null, comment.Trim(),
            outcome == DecisionOutcome.AskForChanges ? dueAt : null, viewer.MemberId, now);
        _decisions.Add(decision);
        return decision;
    }

    internal void RequireNoConflict(Viewer viewer)
    {
        if (IsConflictFor(viewer))
            throw new RuleBrokenException("You or your office wrote this proposal, so another coordinator decides it.");
    }

    internal void Take(Decision decision)
    {
        (Status, ChangesDueAt) = decision.Outcome switch
        {
            DecisionOutcome.Accept => (ProposalStatus.Accepted, (DateTimeOffset?)null),
            DecisionOutcome.AskForChanges => (ProposalStatus.ChangesAsked, decision.DueAt),
            _ => (ProposalStatus.NotThisYear, null)
        };
        if (decision.Outcome != DecisionOutcome.Accept)
            Activity = null;
        else if (Activity is null)
            Activity = new Activity(this, decision.Strand!);
        else
            Activity.MoveTo(decision.Strand!);
    }
}
