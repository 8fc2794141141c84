using System.Text;
using System.Text.RegularExpressions;

namespace MLGroup.Domain;

/// <summary>
/// A text as queries search it: lower case, without the accents of Latin, Greek and Cyrillic letters and without the points of Hebrew
/// and Arabic; final sigmas and curved apostrophes like the others. The signs of other scripts stay, since they make other letters or vowels.
/// </summary>
public static partial class SearchText
{
    /// <summary>What is left out once a text is decomposed (UAX #15, form D), as a class that .NET's and PostgreSQL's patterns both read.</summary>
    public const string Marks = @"[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]";

    /// <summary>For example "zofia nowak" of "Zofía NOWAK".</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        return Mark.Replace(text.Normalize(NormalizationForm.FormD), "").ToLowerInvariant()
            .Replace('ς', 'σ').Replace('’', '\'').Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(Marks, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark { get; }
}
