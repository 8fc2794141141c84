using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Grouping;

public enum BoardActKind { Move, NewStrand }

/// <summary>One thing a coordinator did on the board, kept so that the same person can undo it and the others can be told.</summary>
public sealed class BoardAct
{
    public const int WordsLength = 600;

    private BoardAct() { }

    internal BoardAct(Layout layout, Strand? to, string words, IReadOnlyList<Step> steps, int byMemberId, DateTimeOffset now) =>
        (Layout, LayoutId, To, ToId, Words, Steps, ById, At) = (layout, layout.Id, to, to?.Id, words, steps, byMemberId, now);

    public int Id { get; private set; }
    public int LayoutId { get; private set; }
    public Layout Layout { get; private set; } = null!;
    public BoardActKind Kind { get; private set; }

    /// <summary>The theme or squad everything went to; none where it was taken out.</summary>
    public Strand? To { get; private set; }
    public int? ToId { get; private set; }

    /// <summary>What happened, in a sentence.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Where each proposal came from and went to, in the order they were moved.</summary>
    public IReadOnlyList<Step> Steps { get; private set; } = [];
    public int ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }
    public int RowVersion { get; private set; }

    internal BoardAct WithNew(Strand strand)
    {
        (Kind, Words) = (BoardActKind.NewStrand, $"{strand.Noun} “{strand.Name}” is new. {Words}");
        return this;
    }

    internal void Undo(Viewer by, DateTimeOffset now)
    {
        if (by.MemberId != ById)
            throw new RuleBrokenException("Each coordinator undoes their own moves.");
        if (UndoneAt is not null)
            throw new RuleBrokenException("This is undone already.");
        UndoneAt = now;
    }
}

/// <summary>One proposal's way on the board.</summary>
/// <param name="From">Id of the theme or squad it was in; none where it was not grouped.</param>
/// <param name="FromPosition">Its place in that column; zero where it was not grouped. So too <paramref name="ToPosition"/>.</param>
public sealed record Step(int ProposalId, int? From, double FromPosition, double ToPosition);
