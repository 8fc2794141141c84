using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>How a query is written, and the fields of its vocabulary.</summary>
internal sealed class HelpModel : AskingPage
{
    private const int MostValues = 40;

    /// <summary>Every form a query can have, by an example that works.</summary>
    public IReadOnlyList<(string Example, string Meaning)> Grammar { get; } =
    [
        ("crop", "The word stands in the title or in the text that was submitted, also as a part of a longer word. Of a draft only the title is searched."),
        ("crop yield", "Both words, anywhere: what stands side by side must all hold."),
        ("\"crop yield\"", "The words side by side in this order. A quotation mark within them is written twice."),
        ("theme:none", "A field has this value."),
        ("theme:none,any", "It has one of these values."),
        ("interest>=3", "A number or a day is less (<), more (>), at most (<=) or at least (>=) this."),
        ("writer:\"de la Cruz\"", "A value of several words stands in quotation marks."),
        ("-conflict:me", "A minus directly before it excludes what holds."),
        ("late:yes OR interest>=3", "One of the two holds. OR is written in capitals. There is no word for AND: it is what stands side by side."),
        ("crop yield OR late:yes", "Side by side binds more closely than OR: both words, or late. It is the same as (crop yield) OR late:yes."),
        ("-crop yield", "A minus excludes only what follows directly, a word, a field or a bracket: not crop, but yield."),
        ("(late:yes OR interest>=3) -crop", "Brackets are read first: one of the two, and in both cases without crop.")
    ];

    public string? Address(string query) => Url.Page("Index", new { Year, q = query });

    public static string Values(QueryField field) => field.Kind switch
    {
        FieldKind.Number => "A whole number",
        FieldKind.Date => "A day, written year-month-day",
        FieldKind.Text => field.Values.Count == 0 ? char.ToUpperInvariant(field.Part[0]) + field.Part[1..] : $"{string.Join(", ", field.Values.Select(value => value.Value))}, or {field.Part}",
        _ when field.Values.Count > MostValues => $"{field.Values.Count:N0} values, by code or name",
        _ => string.Join(", ", field.Values.Select(value => value.Value))
    };
}
