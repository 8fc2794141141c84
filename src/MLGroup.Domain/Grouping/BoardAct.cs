using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Grouping;

public enum BoardActKind { Move, NewStrand, Merge, Split }

/// <summary>One thing a coordinator did on the board, kept so that the same person can undo it and the others can be told.</summary>
public sealed class BoardAct
{
    public const int WordsLength = 600;

    private BoardAct() { }

    internal BoardAct(Layout layout, Strand? to, string words, IReadOnlyList<Step> steps, int byMemberId, DateTimeOffset now) =>
        (Layout, LayoutId, To, ToId, Words, Steps, ById, At) = (layout, layout.Id, to, to?.Id, words, steps, byMemberId, now);

    internal BoardAct(Layout layout, Decision merge, string words, int byMemberId, DateTimeOffset now)
        : this(layout, to: null, words, [], byMemberId, now) => (Kind, Merge) = (BoardActKind.Merge, merge);

    internal BoardAct(Layout layout, Proposal part, string words, int byMemberId, DateTimeOffset now)
        : this(layout, to: null, words, [], byMemberId, now) => (Kind, Part) = (BoardActKind.Split, part);

    public int Id { get; private set; }
    public int LayoutId { get; private set; }
    public Layout Layout { get; private set; } = null!;
    public BoardActKind Kind { get; private set; }

    /// <summary>The theme or squad everything went to; none where it was taken out.</summary>
    public Strand? To { get; private set; }
    public int? ToId { get; private set; }

    /// <summary>The merge that was decided; none once it is undone, here or elsewhere.</summary>
    public Decision? Merge { get; private set; }
    public int? MergeId { get; private set; }

    /// <summary>The part that was split off; none once it is one with the whole again, here or elsewhere.</summary>
    public Proposal? Part { get; private set; }
    public int? PartId { get; private set; }

    /// <summary>What happened, in a sentence.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Where each proposal came from and went to, in the order they were moved.</summary>
    public IReadOnlyList<Step> Steps { get; private set; } = [];
    public int ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>UTC; not kept of a merge, which is gone instead.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }
    public int RowVersion { get; private set; }

    /// <summary>Takes the merge out of the records, as <see cref="Decision.Undo"/> does.</summary>
    /// <param name="revived">The decision that is pending again; none where there was none.</param>
    /// <returns>What happened, in a sentence.</returns>
    /// <exception cref="RuleBrokenException">Somebody else's act, undone already, or the merge is not pending any more.</exception>
    public string UndoMerge(Viewer by, DateTimeOffset now, out Decision? revived)
    {
        Undo(by, now);
        var merged = Merge!.Proposal.Title;
        revived = Merge.Undo(by);
        return revived is null ? $"Undone: “{merged}” stands by itself again, as before."
            : $"Undone: “{merged}” stands by itself again, and what was decided about it before is pending again.";
    }

    /// <summary>Makes the part one with the whole again, as <see cref="Proposal.Rejoin"/> judges. Who calls it takes the part out of the records.</summary>
    /// <returns>What happened, in a sentence.</returns>
    /// <exception cref="RuleBrokenException">Somebody else's act, undone already, or something happened to the part.</exception>
    public string UndoSplit(Viewer by, DateTimeOffset now)
    {
        Undo(by, now);
        Part!.Rejoin(by);
        return $"Undone: “{Part.SplitName}” is part of “{Part.Title}” again, as before.";
    }

    internal BoardAct WithNew(Strand strand)
    {
        (Kind, Words) = (BoardActKind.NewStrand, $"{strand.Noun} “{strand.Name}” is new. {Words}");
        return this;
    }

    internal void Undo(Viewer by, DateTimeOffset now)
    {
        if (by.MemberId != ById)
            throw new RuleBrokenException("Each coordinator undoes what they did themselves.");
        if (UndoneAt is not null)
            throw new RuleBrokenException("This is undone already.");
        UndoneAt = now;
    }
}

/// <summary>One proposal's way on the board.</summary>
/// <param name="From">Id of the theme or squad it was in; none where it was not grouped.</param>
/// <param name="FromPosition">Its place in that column; zero where it was not grouped. So too <paramref name="ToPosition"/>.</param>
public sealed record Step(int ProposalId, int? From, double FromPosition, double ToPosition);
