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
    /// <param name="comment">For the writers, in their letter.</param>
    /// <param name="dueAt">UTC; for asked changes only.</param>
    /// <param name="early">Whether it was confirmed to accept or turn down before the call closes.</param>
    /// <exception cref="RuleBrokenException">No coordinator, a conflict of interest, not submitted, or what the outcome needs is missing.</exception>
    public Decision Decide(DecisionOutcome outcome, Strand? placedIn, string comment, DateTimeOffset? dueAt, Viewer viewer, DateTimeOffset now, bool early = false)
    {
        RequireDecidableBy(viewer);
        RequireHandedIn();
        RequireReady(outcome, placedIn, comment, dueAt, now);
        if (outcome != DecisionOutcome.AskForChanges && Status == ProposalStatus.Submitted && !Call.HasClosed(now) && !early)
            throw new RuleBrokenException("The call is still open, so the text may change. Tick the box to decide before it closes.", "Early");
        foreach (var earlier in _decisions.Where(earlier => earlier.IsPending))
            earlier.Replace(now);
        var decision = new Decision(this, outcome, outcome == DecisionOutcome.Accept ? placedIn : null, comment.Trim(),
            outcome == DecisionOutcome.AskForChanges ? dueAt : null, viewer.MemberId, now);
        _decisions.Add(decision);
        return decision;
    }

    internal void RequireDecidableBy(Viewer viewer)
    {
        if (!viewer.IsCoordinator)
            throw new RuleBrokenException("Only coordinators decide.");
        if (IsConflictFor(viewer))
            throw new RuleBrokenException("You or your office wrote this proposal, so another coordinator decides it.");
    }

    internal void Take(Decision decision, DateTimeOffset now)
    {
        RequireHandedIn();
        if (decision.DueAt <= now)
            throw new RuleBrokenException($"The day by which the changes of “{Title}” are due has passed. Decide again with a later day.");
        foreach (var earlier in _decisions.Where(earlier => earlier != decision && earlier.ReplacedAt is null))
            earlier.Replace(now);
        (Status, ChangesDueAt) = decision.Outcome switch
        {
            DecisionOutcome.Accept => (ProposalStatus.Accepted, (DateTimeOffset?)null),
            DecisionOutcome.AskForChanges => (ProposalStatus.ChangesAsked, decision.DueAt),
            _ => (ProposalStatus.NotThisYear, null)
        };
        // Its activity rests where the decision is another one now, and wakes with its address when it is accepted again.
        if (decision.Outcome != DecisionOutcome.Accept)
            return;
        if (Activity is null && ActivityId is not null)
            throw new InvalidOperationException("A proposal's activity must be loaded before a decision is applied.");
        Activity ??= new Activity(this, decision.Strand!);
        Activity.Describe(Submitted!);
        Activity.MoveTo(decision.Strand!);
    }

    private void RequireHandedIn()
    {
        if (Status == ProposalStatus.Withdrawn)
            throw new RuleBrokenException($"“{Title}” was withdrawn by its writers, so there is nothing to decide. Drop the decision if there is one.");
        if (Status == ProposalStatus.Draft)
            throw new RuleBrokenException("Only a submitted proposal can be decided.");
    }

    private static void RequireReady(DecisionOutcome outcome, Strand? placedIn, string comment, DateTimeOffset? dueAt, DateTimeOffset now)
    {
        if (comment.Length > Decision.CommentLength)
            throw new RuleBrokenException(
                $"The comment has {comment.Length:N0} characters, and {Decision.CommentLength:N0} is the most. Shorten it.", nameof(Decision.Comment));
        if (outcome == DecisionOutcome.Accept && placedIn is null)
            throw new RuleBrokenException("Place the proposal in a theme or squad before you accept it.", "Outcome");
        if (outcome == DecisionOutcome.AskForChanges && string.IsNullOrWhiteSpace(comment))
            throw new RuleBrokenException("Say which changes you ask for.", nameof(Decision.Comment));
        if (outcome == DecisionOutcome.AskForChanges && (dueAt is null || dueAt <= now))
            throw new RuleBrokenException("Enter a day in the future by which the changes are due.", nameof(Decision.DueAt));
    }
}
