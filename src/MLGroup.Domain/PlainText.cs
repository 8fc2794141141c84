using System.Text;

namespace MLGroup.Domain;

/// <summary>
/// What every typed text passes through once: Unicode normalisation form C (UAX #15), line ends as LF, and no character that
/// a reader cannot see but a machine obeys.
/// </summary>
public static class PlainText
{
    /// <summary>Normalises <paramref name="typed"/>.</summary>
    /// <exception cref="RuleBrokenException">It holds a control, bidirectional-override or unpaired surrogate character.</exception>
    public static string Normalise(string typed)
    {
        if (IndexOfForbidden(typed) is >= 0 and var at)
            throw new RuleBrokenException(Refusal(Rune.TryGetRuneAt(typed, at, out var forbidden) ? forbidden : Rune.ReplacementChar));
        return typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\v', '\n').Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The same text with every forbidden character made visible as U+FFFD, so that a refused text can be shown again and mended.
    /// </summary>
    public static string Visible(string typed)
    {
        var shown = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
            shown.Append(IsForbidden(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return shown.ToString();
    }

    /// <summary>Where the first character stands that <see cref="Normalise"/> refuses; -1 where there is none.</summary>
    public static int IndexOfForbidden(string typed)
    {
        for (var at = 0; at < typed.Length;)
        {
            if (!Rune.TryGetRuneAt(typed, at, out var rune) || IsForbidden(rune))
                return at;
            at += rune.Utf16SequenceLength;
        }
        return -1;
    }

    // A vertical tab is how slides and office documents break a line inside a paragraph. Embeddings, overrides and isolates (UAX #9) reorder what a reader sees; Hebrew and Arabic need none of them.
    private static bool IsForbidden(Rune rune) =>
        rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069
        || rune == Rune.ReplacementChar
        || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or '\v'));

    private static string Refusal(Rune rune) => rune.Value is >= 0x2000 and <= 0x2069
        ? "The text holds a hidden character that changes the direction of writing. We show it as \uFFFD: remove it and save again."
        : "The text holds a character that cannot be stored. We show it as \uFFFD: remove it and save again.";
}
