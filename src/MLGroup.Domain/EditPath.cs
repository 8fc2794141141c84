namespace MLGroup.Domain;

/// <summary>A place where two lists differ: what stands from start to before end in the one stands for the same in the other.</summary>
internal readonly record struct Change(int FromStart, int FromEnd, int ToStart, int ToEnd)
{
    public Change Moved(int from, int to) => new(FromStart + from, FromEnd + from, ToStart + to, ToEnd + to);
}

/// <summary>The steps that one comparison may take, so that no two texts take long to compare, whoever made them.</summary>
internal sealed class EditBudget
{
    /// <summary>The most pieces that may be removed and added on one path; its memory grows with their square.</summary>
    public const int MostEdits = 1_200;

    private int _left = 12_000_000;

    public bool Spend(int steps) => (_left -= steps) > 0;
}

/// <summary>The shortest way from one list to another by removing and adding, after Myers (1986), "An O(ND) difference algorithm and its variations".</summary>
internal static class EditPath
{
    /// <returns>The changes in their order; null where the budget does not reach.</returns>
    public static List<Change>? Between(IReadOnlyList<string> before, IReadOnlyList<string> after, EditBudget budget)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (from, to) = (Numbered(before, numbers), Numbered(after, numbers));
        var start = 0;
        while (start < from.Length && start < to.Length && from[start] == to[start])
            start++;
        var (fromEnd, toEnd) = (from.Length, to.Length);
        while (fromEnd > start && toEnd > start && from[fromEnd - 1] == to[toEnd - 1])
            (fromEnd, toEnd) = (fromEnd - 1, toEnd - 1);
        var changes = Walk(from.AsSpan(start..fromEnd), to.AsSpan(start..toEnd), budget);
        return changes?.ConvertAll(change => change.Moved(start, start));
    }

    // Equal pieces get equal numbers: comparing these is cheap.
    private static int[] Numbered(IReadOnlyList<string> pieces, Dictionary<string, int> numbers)
    {
        var numbered = new int[pieces.Count];
        for (var at = 0; at < numbered.Length; at++)
            numbered[at] = numbers.TryGetValue(pieces[at], out var number) ? number : numbers[pieces[at]] = numbers.Count;
        return numbered;
    }

    // The furthest place reached on each diagonal (places in from minus places in to) with each number of edits.
    private static List<Change>? Walk(ReadOnlySpan<int> from, ReadOnlySpan<int> to, EditBudget budget)
    {
        if (from.Length == 0 || to.Length == 0)
            return from.Length + to.Length == 0 ? [] : [new Change(0, from.Length, 0, to.Length)];
        var reached = new List<int[]>();
        var most = Math.Min(EditBudget.MostEdits, from.Length + to.Length);
        for (var edits = 0; edits <= most; edits++)
        {
            var furthest = new int[2 * edits + 1];
            reached.Add(furthest);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var begin = Begin(reached, edits, diagonal).Place;
                var x = begin;
                while (x < from.Length && x - diagonal < to.Length && from[x] == to[x - diagonal])
                    x++;
                furthest[diagonal + edits] = x;
                if (x >= from.Length && x - diagonal >= to.Length)
                    return Back(reached, from.Length, to.Length);
                if (!budget.Spend(1 + x - begin))
                    return null;
            }
        }
        return null;
    }

    // Where a diagonal is entered with so many edits: by adding from the one above, or by removing from the one below.
    private static (int Place, bool Adds) Begin(List<int[]> reached, int edits, int diagonal)
    {
        if (edits == 0)
            return (0, false);
        var last = reached[edits - 1];
        var (below, above) = (diagonal - 1 + edits - 1, diagonal + 1 + edits - 1);
        return diagonal == -edits || (diagonal != edits && last[below] < last[above]) ? (last[above], true) : (last[below] + 1, false);
    }

    private static List<Change> Back(List<int[]> reached, int fromLength, int toLength)
    {
        var changes = new List<Change>();
        var diagonal = fromLength - toLength;
        for (var edits = reached.Count - 1; edits > 0; edits--)
        {
            var (place, adds) = Begin(reached, edits, diagonal);
            var edit = adds ? new Change(place, place, place - diagonal - 1, place - diagonal) : new Change(place - 1, place, place - diagonal, place - diagonal);
            if (changes.Count > 0 && changes[^1].FromStart == edit.FromEnd && changes[^1].ToStart == edit.ToEnd)
                changes[^1] = new Change(edit.FromStart, changes[^1].FromEnd, edit.ToStart, changes[^1].ToEnd);
            else
                changes.Add(edit);
            diagonal += adds ? 1 : -1;
        }
        changes.Reverse();
        return changes;
    }
}
