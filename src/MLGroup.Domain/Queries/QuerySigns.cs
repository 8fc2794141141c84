namespace MLGroup.Domain.Queries;

/// <summary>What the signs of a query mean, for who reads it and who writes it.</summary>
internal static class QuerySigns
{
    public const string Or = "OR";

    public static bool IsReserved(string word) => word is Or or "AND" or "NOT";

    // Letters that programs for writing put in place of the straight mark.
    public static bool IsQuote(char sign) => sign is '"' or '“' or '”' or '„';

    public static bool EndsWord(char sign) => sign is '(' or ')' || IsQuote(sign) || char.IsWhiteSpace(sign);

    public static bool EndsValue(char sign) => sign == ',' || EndsWord(sign);

    public static bool IsComparison(char sign) => sign is ':' or '<' or '>';

    /// <summary>Letters directly before a sign of comparison; zero where there is no such name.</summary>
    public static int FieldNameLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end > start && end < text.Length && IsComparison(text[end]) ? end - start : 0;
    }

    /// <summary>The same words parted by one space each.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
