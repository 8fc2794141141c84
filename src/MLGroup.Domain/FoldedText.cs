using System.Globalization;
using System.Text;

namespace MLGroup.Domain;

/// <summary>
/// A text as lists sort and search it: lower case and without accents. It is made here and not in the database, because databases
/// fold and sort differently.
/// </summary>
public static class FoldedText
{
    /// <summary>For example "zofia nowak" of "Zofía Nowak".</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
