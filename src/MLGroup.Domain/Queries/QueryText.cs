using System.Text;

namespace MLGroup.Domain.Queries;

/// <summary>Writes a condition so that reading it gives the same condition again.</summary>
internal static class QueryText
{
    public static string Of(Condition condition) => condition switch
    {
        Words words => IsPlainWord(words.Text) ? words.Text : Quoted(words.Text),
        Term term => term.Field + Sign(term.Comparison) + string.Join(',', term.Values.Select(value => IsPlainValue(value) ? value : Quoted(value))),
        Not { Part: All or Any } not => $"-({Of(not.Part)})",
        Not not => $"-{Of(not.Part)}",
        All all => string.Join(' ', all.Parts.Select(part => part is Any ? $"({Of(part)})" : Of(part))),
        Any any => string.Join(" OR ", any.Parts.Select(Of)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition))
    };

    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.Greater => ">",
        Comparison.AtMost => "<=",
        Comparison.AtLeast => ">=",
        _ => ":"
    };

    private static bool IsPlainWord(string text) => text[0] != '-' && !text.Any(QuerySigns.EndsWord)
        && !QuerySigns.IsReserved(text) && QuerySigns.FieldNameLength(text, 0) == 0;

    private static bool IsPlainValue(string value) => value.Length > 0 && !value.Any(QuerySigns.EndsValue);

    private static string Quoted(string text) => new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
