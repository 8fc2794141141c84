namespace MLGroup.Domain.Queries;

/// <summary>The known word that somebody probably meant.</summary>
internal static class NearWord
{
    private const int LongestTyped = 60;

    /// <summary>None where nothing is near: more than a third of the letters are others.</summary>
    public static string? To(string typed, IEnumerable<string> known)
    {
        var word = SearchText.Of(typed);
        if (word.Length is 0 or > LongestTyped)
            return null;
        return known.Select(one => (Word: one, Distance: Distance(word, SearchText.Of(one))))
            .Where(one => one.Distance <= Math.Max(1, word.Length / 3) && one.Distance < word.Length)
            .OrderBy(one => one.Distance).ThenBy(one => one.Word, StringComparer.Ordinal).FirstOrDefault().Word
            ?? known.FirstOrDefault(one => word.Length > 2 && SearchText.Of(one).Contains(word, StringComparison.Ordinal));
    }

    // Levenshtein's: letters put in, taken out or replaced.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
