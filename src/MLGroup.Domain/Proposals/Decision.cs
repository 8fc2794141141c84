using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

public enum DecisionOutcome { Accept, AcceptWithChanges, Merge, AskForChanges, NotThisYear }

/// <summary>What the coordinators decided about a proposal: pending and private until it is applied, replaced by a later one.</summary>
public sealed class Decision
{
    public const int CommentLength = 4_000;
    public const int FieldsLength = 2_000;

    private Decision() { }

    internal Decision(Proposal proposal, DecisionOutcome outcome, string comment, Viewer by, DateTimeOffset now)
    {
        (Proposal, ProposalId, OfVersion) = (proposal, proposal.Id, proposal.SubmittedVersion);
        (Outcome, Comment, MadeById, MadeAt) = (outcome, comment.Trim(), by.MemberId, now);
    }

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>Number of the submitted version that was decided about.</summary>
    public int OfVersion { get; private set; }
    public DecisionOutcome Outcome { get; private set; }

    /// <summary>Whether the proposal becomes an activity of its own.</summary>
    public bool Accepts => Outcome is DecisionOutcome.Accept or DecisionOutcome.AcceptWithChanges;

    /// <summary>Where an accepted proposal's activity goes; none where that theme or squad was removed before it was applied.</summary>
    public int? StrandId { get; private set; }
    public Strand? Strand { get; private set; }

    /// <summary>The proposal that a merge goes into.</summary>
    public int? IntoId { get; private set; }
    public Proposal? Into { get; private set; }

    /// <summary>Of a merge, what its activity takes over beside the text of <see cref="Into"/>.</summary>
    public IReadOnlyList<ChosenField> Chosen { get; private set; } = [];

    /// <summary>Of a merge, the pending decision that it replaced, which stands again when the merge is undone.</summary>
    public int? ReplacesId { get; private set; }
    public Decision? Replaces { get; private set; }

    /// <summary>For the writers, in their letter; may be empty, except where changes are asked or go along with an acceptance.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>UTC; until when asked changes may come.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Names of the fields that asked changes are about, joined by a space.</summary>
    public string Fields { get; private set; } = "";
    public int MadeById { get; private set; }

    /// <summary>Loaded where a page asks for it.</summary>
    public Member? MadeBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>UTC; when a later decision took its place or it was dropped.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }
    public int RowVersion { get; private set; }

    public bool IsPending => AppliedAt is null && ReplacedAt is null;

    /// <summary>Whether it is applied and no later one is.</summary>
    public bool Stands => AppliedAt is not null && ReplacedAt is null;

    /// <summary>Takes a pending decision back, as if it had not been made.</summary>
    /// <exception cref="RuleBrokenException">It is no longer pending, or the viewer has a conflict of interest.</exception>
    public void Drop(Viewer viewer, DateTimeOffset now)
    {
        RequirePending(viewer);
        Replace(now);
    }

    /// <summary>Takes a pending merge out of the records: all is as it was before, also the pending decision that it replaced.</summary>
    /// <returns>The decision that is pending again; none where there was none.</returns>
    /// <exception cref="RuleBrokenException">It is no merge, no longer pending, or the viewer has a conflict of interest.</exception>
    public Decision? Undo(Viewer viewer)
    {
        RequirePending(viewer);
        if (Outcome != DecisionOutcome.Merge)
            throw new RuleBrokenException("Only a merge can be undone. Drop the decision instead.");
        if (ReplacesId is not null && Replaces is null)
            throw new InvalidOperationException("What a merge replaced must be loaded before it is undone.");
        Proposal.Forget(this);
        if (Replaces is not null)
            Replaces.ReplacedAt = null;
        return Replaces;
    }

    /// <summary>Makes a pending decision true: the proposal's state changes, and an acceptance makes its activity.</summary>
    /// <exception cref="RuleBrokenException">
    /// It is no longer pending, the proposal was withdrawn, what it is merged into is not accepted, the theme or squad it names was removed,
    /// or the viewer has a conflict of interest.
    /// </exception>
    public void Apply(Viewer viewer, DateTimeOffset now)
    {
        RequirePending(viewer);
        Proposal.Take(this, now);
    }

    /// <summary>Applies several together. Merges come last: what they go into may be accepted with them.</summary>
    /// <exception cref="RuleBrokenException">One of them cannot be applied.</exception>
    public static void Apply(IEnumerable<Decision> together, Viewer viewer, DateTimeOffset now)
    {
        foreach (var decision in together.OrderBy(decision => decision.Outcome == DecisionOutcome.Merge))
            decision.Apply(viewer, now);
    }

    internal void AcceptInto(Strand strand) => (Strand, StrandId) = (strand, strand.Id);

    internal void LoseStrand() => (Strand, StrandId) = (null, null);

    internal void Ask(IEnumerable<string> fields, DateTimeOffset dueAt) => (Fields, DueAt) = (string.Join(' ', fields), dueAt);

    internal void MergeInto(Proposal into, IReadOnlyList<ChosenField> chosen, Decision? replaces) =>
        (Into, IntoId, Chosen, Replaces, ReplacesId) = (into, into.Id, chosen, replaces, replaces?.Id);

    internal void Replace(DateTimeOffset now) => ReplacedAt = now;

    internal void BecomeTrue(DateTimeOffset now) => AppliedAt = now;

    private void RequirePending(Viewer viewer)
    {
        Proposal.RequireDecidableBy(viewer);
        Into?.RequireDecidableBy(viewer);
        if (!IsPending)
            throw new RuleBrokenException($"The decision about “{Proposal.Title}” was applied or replaced meanwhile.");
    }
}
