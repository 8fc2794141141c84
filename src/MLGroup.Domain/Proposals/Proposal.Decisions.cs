using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

// What becomes of it.
public sealed partial class Proposal
{
    /// <summary>Whether the viewer writes it or works for the office of one who does.</summary>
    public bool IsConflictFor(Viewer viewer) => _writers.Any(writer => writer.State != WriterState.Declined
        && (writer.MemberId == viewer.MemberId || viewer.OrganisationIds.Contains(writer.OrganisationId ?? 0)));

    /// <summary>Why it is a conflict of interest for the viewer; none where it is not.</summary>
    public ConflictReason? ConflictOf(Viewer viewer) => !IsConflictFor(viewer) ? null
        : _writers.Find(writer => writer.State != WriterState.Declined && writer.MemberId == viewer.MemberId) is { } own ? ((WriterRole?)own.Role).Reason : ConflictReason.Office;

    /// <summary>The decision to apply; none where all are applied, replaced or dropped. Decisions must be loaded.</summary>
    public Decision? Pending => _decisions.FirstOrDefault(decision => decision.IsPending);

    /// <summary>Decides about the proposal; stays private until <see cref="Decision.Apply(Viewer, DateTimeOffset)"/>. An earlier pending decision is replaced.</summary>
    /// <param name="outcome">Any but a merge, which <see cref="MergeInto"/> decides.</param>
    /// <param name="placedIn">Where the coordinators placed it in the working layout.</param>
    /// <param name="comment">For the writers, in their letter.</param>
    /// <param name="dueAt">UTC; for asked changes only.</param>
    /// <param name="early">Whether it was confirmed to accept or turn down before the call closes.</param>
    /// <param name="fields">Names of the fields that asked changes are about.</param>
    /// <exception cref="RuleBrokenException">No coordinator, a conflict of interest, not submitted, or what the outcome needs is missing.</exception>
    public Decision Decide(DecisionOutcome outcome, Strand? placedIn, string comment, DateTimeOffset? dueAt, Viewer viewer, DateTimeOffset now,
        bool early = false, IReadOnlyCollection<string>? fields = null)
    {
        RequireDecidableBy(viewer);
        RequireHandedIn();
        RequireComment(outcome, comment);
        var asked = Fields.Select(field => field.Name).Where(name => fields?.Contains(name) == true).ToList();
        RequireReady(outcome, placedIn, asked, dueAt, now);
        if (outcome != DecisionOutcome.AskForChanges)
            RequireClosed(early, now);
        var decision = Keep(new Decision(this, outcome, comment, viewer, now), now);
        if (decision.Accepts)
            decision.AcceptInto(placedIn!);
        if (outcome == DecisionOutcome.AskForChanges)
            decision.Ask(asked, dueAt!.Value);
        return decision;
    }

    internal void RequireDecidableBy(Viewer viewer)
    {
        if (!viewer.IsCoordinator)
            throw new RuleBrokenException("Only coordinators decide.");
        if (ConflictOf(viewer) is { } reason)
            throw new RuleBrokenException($"{reason.Of("this proposal")}, so another coordinator decides it.");
    }

    internal void Take(Decision decision, DateTimeOffset now)
    {
        RequireHandedIn();
        if (decision.DueAt <= now)
            throw new RuleBrokenException($"The day by which the changes of “{Title}” are due has passed. Decide again with a later day.");
        if (decision is { Accepts: true, StrandId: null })
            throw new RuleBrokenException($"The theme or squad that “{Title}” was accepted into is removed. Place the proposal and decide again.");
        decision.Into?.RequireTakesIn(this);
        foreach (var earlier in _decisions.Where(earlier => earlier != decision && earlier.ReplacedAt is null))
            earlier.Replace(now);
        decision.BecomeTrue(now);
        LeaveMerged();
        (Status, ChangesDueAt, ChangesAskedOf, IsUnannounced) = (decision.Outcome switch
        {
            DecisionOutcome.Accept or DecisionOutcome.AcceptWithChanges => ProposalStatus.Accepted,
            DecisionOutcome.Merge => ProposalStatus.Merged,
            DecisionOutcome.AskForChanges => ProposalStatus.ChangesAsked,
            _ => ProposalStatus.NotThisYear
        }, decision.DueAt, decision.Fields, false);
        // Its activity rests where the decision is another one now, and wakes with its address when it is accepted again.
        if (decision.Accepts)
            WorkIn(decision.Strand!);
        else if (decision.Outcome == DecisionOutcome.Merge)
            WorkWith(decision.Into!);
    }

    private void WorkIn(Strand strand)
    {
        RequireActivityLoaded();
        Activity ??= new Activity(this);
        Activity.MoveTo(strand);
        Activity.Describe();
    }

    private Decision Keep(Decision decision, DateTimeOffset now)
    {
        foreach (var earlier in _decisions.Where(earlier => earlier.IsPending))
            earlier.Replace(now);
        _decisions.Add(decision);
        return decision;
    }

    private void RequireHandedIn()
    {
        if (Status == ProposalStatus.Withdrawn)
            throw new RuleBrokenException($"“{Title}” was withdrawn by its writers, so there is nothing to decide. Drop the decision if there is one.");
        if (Status == ProposalStatus.Draft)
            throw new RuleBrokenException("Only a submitted proposal can be decided.");
    }

    private void RequireClosed(bool early, DateTimeOffset now)
    {
        if (Status == ProposalStatus.Submitted && !Call.HasClosed(now) && !early)
            throw new RuleBrokenException("The call is still open, so the text may change. Tick the box to decide before it closes.", "Early");
    }

    private void RequireActivityLoaded()
    {
        if (Activity is null && ActivityId is not null)
            throw new InvalidOperationException("A proposal's activity must be loaded before a decision is applied.");
    }

    private static void RequireComment(DecisionOutcome outcome, string comment)
    {
        if (comment.Length > Decision.CommentLength)
            throw new RuleBrokenException(
                $"The comment has {comment.Length:N0} characters, and {Decision.CommentLength:N0} is the most. Shorten it.", nameof(Decision.Comment));
        if (outcome == DecisionOutcome.AskForChanges && string.IsNullOrWhiteSpace(comment))
            throw new RuleBrokenException("Say which changes you ask for.", nameof(Decision.Comment));
        if (outcome == DecisionOutcome.AcceptWithChanges && string.IsNullOrWhiteSpace(comment))
            throw new RuleBrokenException("Say with which changes you accept it.", nameof(Decision.Comment));
    }

    private static void RequireReady(DecisionOutcome outcome, Strand? placedIn, List<string> asked, DateTimeOffset? dueAt, DateTimeOffset now)
    {
        if (outcome == DecisionOutcome.Merge)
            throw new RuleBrokenException("Choose the proposal that it is merged into.", "Outcome");
        if (outcome is DecisionOutcome.Accept or DecisionOutcome.AcceptWithChanges && placedIn is null)
            throw new RuleBrokenException("Place the proposal in a theme or squad before you accept it.", "Outcome");
        if (outcome == DecisionOutcome.AskForChanges && asked.Count == 0)
            throw new RuleBrokenException("Tick the answers that the writers may change.", nameof(Decision.Fields));
        if (outcome == DecisionOutcome.AskForChanges && (dueAt is null || dueAt <= now))
            throw new RuleBrokenException("Enter a day in the future by which the changes are due.", nameof(Decision.DueAt));
    }
}
