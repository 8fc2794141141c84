namespace MLGroup.Domain;

/// <summary>The most characters (UTF-16) of a text that are kept: the same in the form, here and in the database.</summary>
internal static class Cap
{
    /// <summary>Says by how much <paramref name="text"/> is too long; none where it fits.</summary>
    /// <param name="label">What the form calls it, as the start of a sentence.</param>
    public static BrokenRule? Complaint(string label, string text, int most, string field) => text.Length <= most ? null : new BrokenRule(
        $"{label} has {text.Length:N0} characters, and {most:N0} is the most we can keep. Shorten it by {text.Length - most:N0}.", field);

    /// <exception cref="RuleBrokenException">The text is too long; says by how much.</exception>
    public static void Require(string label, string text, int most, string field)
    {
        if (Complaint(label, text, most, field) is { } broken)
            throw new RuleBrokenException([broken]);
    }
}
