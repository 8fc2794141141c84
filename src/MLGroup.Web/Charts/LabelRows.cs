namespace MLGroup.Web.Charts;

/// <summary>A label to the right of a stem that stands at <paramref name="X"/>, in units of the picture.</summary>
internal readonly record struct StemLabel(double X, double Width)
{
    /// <summary>Between a stem and its words, and between words and the next stem.</summary>
    public const double Gap = 7;

    public double Start => X + Gap;
    public double End => Start + Width;
}

/// <summary>
/// Puts labels into rows, row 0 next to where the stems stand, so that no words meet other words or the stem of another label.
/// From right to left each takes the first free row: all stems still to come stand further left, so the last row is always free.
/// </summary>
internal static class LabelRows
{
    /// <summary>The row of each label, in the order given.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<StemLabel> labels)
    {
        var rows = new int[labels.Count];
        var placed = new List<int>();
        foreach (var at in Enumerable.Range(0, labels.Count).OrderByDescending(at => labels[at].X).ThenByDescending(at => at))
        {
            while (placed.Any(other => Meets(labels[at], rows[at], labels[other], rows[other])))
                rows[at]++;
            placed.Add(at);
        }
        return rows;
    }

    private static bool Meets(StemLabel left, int row, StemLabel right, int otherRow) =>
        right.X < left.End + StemLabel.Gap && (otherRow == row || (otherRow > row && right.X > left.X));
}
