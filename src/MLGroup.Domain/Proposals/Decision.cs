using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

public enum DecisionOutcome { Accept, AskForChanges, NotThisYear }

/// <summary>What the coordinators decided about a proposal: pending and private until it is applied, replaced by a later one.</summary>
public sealed class Decision
{
    public const int CommentLength = 4_000;

    private Decision() { }

    internal Decision(Proposal proposal, DecisionOutcome outcome, Strand? strand, string comment, DateTimeOffset? dueAt, int byMemberId, DateTimeOffset now)
    {
        (Proposal, OfVersion) = (proposal, proposal.SubmittedVersion);
        (Outcome, Strand, StrandId, Comment, DueAt, MadeById, MadeAt) = (outcome, strand, strand?.Id, comment, dueAt, byMemberId, now);
    }

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>Number of the submitted version that was decided about.</summary>
    public int OfVersion { get; private set; }
    public DecisionOutcome Outcome { get; private set; }

    /// <summary>Where an accepted proposal's activity goes.</summary>
    public int? StrandId { get; private set; }
    public Strand? Strand { get; private set; }

    /// <summary>For the writers, in their letter; may be empty, except where changes are asked.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>UTC; until when asked changes may come.</summary>
    public DateTimeOffset? DueAt { get; private set; }
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

    internal void Replace(DateTimeOffset now) => ReplacedAt = now;

    /// <summary>Takes a pending decision back, as if it had not been made.</summary>
    /// <exception cref="RuleBrokenException">It is no longer pending, or the viewer has a conflict of interest.</exception>
    public void Drop(Viewer viewer, DateTimeOffset now)
    {
        RequirePending(viewer);
        Replace(now);
    }

    /// <summary>Makes a pending decision true: the proposal's state changes, and an acceptance makes its activity.</summary>
    /// <exception cref="RuleBrokenException">It is no longer pending, the proposal was withdrawn, or the viewer has a conflict of interest.</exception>
    public void Apply(Viewer viewer, DateTimeOffset now)
    {
        RequirePending(viewer);
        Proposal.Take(this, now);
        AppliedAt = now;
    }

    private void RequirePending(Viewer viewer)
    {
        Proposal.RequireDecidableBy(viewer);
        if (!IsPending)
            throw new RuleBrokenException($"The decision about “{Proposal.Title}” was applied or replaced meanwhile.");
    }
}
