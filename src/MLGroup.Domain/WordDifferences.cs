namespace MLGroup.Domain;

public enum PartKind { Kept, Removed, Added }

/// <summary>A piece of the difference of two texts, in the order one reads it: what was removed stands before what was added in its place.</summary>
public sealed record TextPart(PartKind Kind, string Text);

/// <summary>
/// What differs between two texts, word by word. What was kept and removed, put together, is the earlier text to the last space; what
/// was kept and added is the later one. No part ends within a character that a reader sees as one (UAX #29, grapheme clusters).
/// </summary>
public static class WordDifferences
{
    // A word or two left over between two changes says nothing: "quick red fox" for "slow red dog" reads better whole.
    private const int ShortRest = 20;

    /// <summary>
    /// Compares two texts in bounded time: where more than about a thousand words differ, whole lines are compared first, and where
    /// these differ as much, the later text stands for the earlier one as a whole.
    /// </summary>
    public static IReadOnlyList<TextPart> Between(string before, string after)
    {
        var (from, to) = (TextPieces.Of(before), TextPieces.Of(after));
        var changes = EditPath.Between(from, to, new EditBudget()) ?? ByLines(from, to, new EditBudget());
        return Parts(from, to, Joined(from, to, changes));
    }

    private static List<Change> ByLines(List<string> from, List<string> to, EditBudget budget)
    {
        var (fromLines, toLines) = (TextPieces.Lines(from), TextPieces.Lines(to));
        var (fromTexts, toTexts) = (Texts(from, fromLines), Texts(to, toLines));
        if (EditPath.Between(fromTexts, toTexts, budget) is not { } lines)
            return [new Change(0, from.Count, 0, to.Count)];
        var changes = new List<Change>();
        foreach (var line in lines)
        {
            var whole = new Change(fromLines[line.FromStart], fromLines[line.FromEnd], toLines[line.ToStart], toLines[line.ToEnd]);
            var words = EditPath.Between([.. from.Take(whole.FromStart..whole.FromEnd)], [.. to.Take(whole.ToStart..whole.ToEnd)], budget);
            changes.AddRange(words?.Select(word => word.Moved(whole.FromStart, whole.ToStart)) ?? [whole]);
        }
        return changes;
    }

    private static List<string> Texts(List<string> pieces, List<int> lines) =>
        [.. lines.Zip(lines.Skip(1), (start, end) => string.Concat(pieces.Take(start..end)))];

    // Two changes become one where the rest between them is short beside both.
    private static List<Change> Joined(List<string> from, List<string> to, List<Change> changes)
    {
        var joined = new List<Change>();
        foreach (var next in changes)
        {
            if (joined.Count > 0 && JoinsShort(from, to, joined[^1], next))
                joined[^1] = new Change(joined[^1].FromStart, next.FromEnd, joined[^1].ToStart, next.ToEnd);
            else
                joined.Add(next);
        }
        return joined;
    }

    private static bool JoinsShort(List<string> from, List<string> to, Change last, Change next)
    {
        if (next.FromStart - last.FromEnd > ShortRest)
            return false;
        var rest = string.Concat(from.Take(last.FromEnd..next.FromStart));
        return rest.Length <= Math.Min(ShortRest, Math.Min(Length(from, to, last), Length(from, to, next)))
            && !rest.Contains('\n', StringComparison.Ordinal)
            && last.FromEnd + next.FromEnd > last.FromStart + next.FromStart && last.ToEnd + next.ToEnd > last.ToStart + next.ToStart;
    }

    private static int Length(List<string> from, List<string> to, Change change) =>
        Math.Max(Capped(from, change.FromStart, change.FromEnd), Capped(to, change.ToStart, change.ToEnd));

    private static int Capped(List<string> pieces, int start, int end)
    {
        var length = 0;
        for (var at = start; at < end && length < ShortRest; at++)
            length += pieces[at].Length;
        return length;
    }

    private static List<TextPart> Parts(List<string> from, List<string> to, List<Change> changes)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (var change in changes.Append(new Change(from.Count, from.Count, to.Count, to.Count)))
        {
            Add(PartKind.Kept, from, at, change.FromStart);
            Add(PartKind.Removed, from, change.FromStart, change.FromEnd);
            Add(PartKind.Added, to, change.ToStart, change.ToEnd);
            at = change.FromEnd;
        }
        return parts;

        void Add(PartKind kind, List<string> pieces, int start, int end)
        {
            if (end > start)
                parts.Add(new TextPart(kind, string.Concat(pieces.Take(start..end))));
        }
    }
}
