using System.Globalization;

namespace MLGroup.Domain.Queries;

/// <summary>What stands after a field's name.</summary>
public enum FieldKind
{
    /// <summary>One of its values and nothing else.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day as year-month-day.</summary>
    Date,

    /// <summary>A part of a name, or one of its values.</summary>
    Text
}

/// <summary>A value that a field can have.</summary>
/// <param name="Value">As it stands in a query, without a space.</param>
/// <param name="Name">What people call it; typed in quotation marks it means the same.</param>
public sealed record FieldValue(string Value, string Name);

/// <summary>Something a query can ask for by name.</summary>
/// <param name="Name">Lower-case letters.</param>
/// <param name="Meaning">One sentence for the help page.</param>
/// <param name="Example">A whole term.</param>
public sealed record QueryField(string Name, FieldKind Kind, string Meaning, string Example)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    /// <summary>What it can be; of a text, the words that mean more than themselves.</summary>
    public IReadOnlyList<FieldValue> Values { get; init; } = [];

    /// <summary>What else a text can be beside its <see cref="Values"/>.</summary>
    public string Part { get; init; } = "a part of a name";

    /// <summary>Names that are offered while one types, and are texts like any other.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Whether it can be compared with &lt; and &gt;.</summary>
    public bool IsOrdered => Kind is FieldKind.Number or FieldKind.Date;

    /// <summary>The day of a value that was taken.</summary>
    public static DateOnly Day(string taken) => DateOnly.ParseExact(taken, DateFormat, CultureInfo.InvariantCulture);

    /// <summary>The number of a value that was taken.</summary>
    public static int Number(string taken) => int.Parse(taken, CultureInfo.InvariantCulture);

    /// <summary>What was typed in the one way it is written, or a sentence that says why it is no value of this field.</summary>
    public (string? Taken, string? Complaint) Take(string typed) => Kind switch
    {
        FieldKind.Number => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number.ToString(CultureInfo.InvariantCulture), null) : (null, $"“{typed}” is no whole number. Write for example {Example}."),
        FieldKind.Date => DateOnly.TryParseExact(typed, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear
            ? (typed, null) : (null, $"“{typed}” is no date. Write year-month-day, for example {Example}."),
        FieldKind.Text when Known(typed) is { } known => (known.Value, null),
        FieldKind.Text => SearchText.Of(typed).Length > 0 ? (typed, null) : (null, $"There is nothing to search for here. Write for example {Example}."),
        _ => Known(typed) is { } choice ? (choice.Value, null) : (null, $"“{typed}” is no value of “{Name}”. {Advice(typed)}")
    };

    private FieldValue? Known(string typed)
    {
        var folded = SearchText.Of(typed);
        return Values.FirstOrDefault(value => SearchText.Of(value.Value) == folded)
            ?? (Kind == FieldKind.Choice ? Values.FirstOrDefault(value => SearchText.Of(value.Name) == folded) : null);
    }

    private string Advice(string typed)
    {
        if (NearWord.To(typed, Values.Select(value => value.Value)) is { } near)
            return $"Did you mean “{near}”?";
        return NearWord.To(typed, Values.Select(value => value.Name)) is { } name && Known(name) is { } known
            ? $"Did you mean “{known.Value}”?" : $"Write for example {Example}.";
    }
}
