using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Grouping;

// What becomes one or two on it, to be undone in its turn among the moves.
public sealed partial class Layout
{
    /// <summary>Keeps that a coordinator merged a proposal into another one. Only that coordinator may read of it: a merge is private.</summary>
    /// <param name="merge">What <see cref="Proposal.MergeInto"/> answered.</param>
    public BoardAct Remember(Decision merge, Viewer by, DateTimeOffset now) =>
        new(this, merge, $"“{merge.Proposal.Title}” is merged into “{merge.Into!.Title}”.", by.MemberId, now);

    /// <summary>Keeps that a coordinator split a part off a proposal.</summary>
    /// <param name="part">What <see cref="Proposal.Split"/> answered.</param>
    public BoardAct Remember(Proposal part, Viewer by, DateTimeOffset now) =>
        new(this, part, $"“{part.SplitName}” is split off “{part.Title}”.", by.MemberId, now);
}
