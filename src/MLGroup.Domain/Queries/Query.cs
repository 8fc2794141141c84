namespace MLGroup.Domain.Queries;

/// <summary>Why a query is not understood, and where.</summary>
/// <param name="Sentence">For the one who typed it.</param>
/// <param name="Start">Index of the first character (UTF-16) that is wrong.</param>
/// <param name="Length">How many are; zero where something is missing.</param>
public sealed record QueryFault(string Sentence, int Start, int Length);

/// <summary>One line that says which things of a list are meant: what was typed, and what that means or what is wrong with it.</summary>
public sealed record Query
{
    /// <summary>The most characters (UTF-16) of one query.</summary>
    public const int MaxLength = 500;

    /// <summary>The most words, phrases and values of fields.</summary>
    public const int MostTerms = 60;

    /// <summary>The most brackets and minus signs within each other.</summary>
    public const int MostDepth = 12;

    private Query() { }

    /// <summary>The query that means everything.</summary>
    public static Query Everything { get; } = new();

    public string Typed { get; private init; } = "";

    /// <summary>None where everything is meant, or where there is a <see cref="Fault"/>.</summary>
    public Condition? Condition { get; private init; }
    public QueryFault? Fault { get; private init; }

    /// <summary>The query as it is written best; what was typed where it is not understood.</summary>
    public string Text => Fault is not null ? Typed : Condition is null ? "" : QueryText.Of(Condition);

    /// <summary>The same for an address, which leaves out a query that narrows nothing.</summary>
    public string? InAddress => Text.Length > 0 ? Text : null;

    /// <summary>Reads what somebody typed. Whatever it is, there is an answer.</summary>
    public static Query Read(string typed, Vocabulary vocabulary)
    {
        var (condition, fault) = new QueryReader(typed, vocabulary).Read();
        return new Query { Typed = typed, Condition = condition, Fault = fault };
    }

    public static Query Of(Condition condition) => new() { Typed = QueryText.Of(condition), Condition = condition };

    /// <summary>What every match has in a field: its values where one term at the top says so, none where there is no such term.</summary>
    public IReadOnlyList<string> Values(string field) => Top.OfType<Term>().FirstOrDefault(term => IsAbout(term, field))?.Values ?? [];

    /// <summary>The same query with another value asked for at the top.</summary>
    /// <param name="values">None to ask for this field no longer.</param>
    public Query With(string field, params IReadOnlyList<string> values)
    {
        var parts = Top.Where(part => !IsAbout(part, field));
        if (values.Count > 0)
            parts = parts.Append(new Term(field, Comparison.Is, values));
        return parts.ToList() is { Count: > 0 } left ? Of(Condition.AllOf(left)) : Everything;
    }

    private IReadOnlyList<Condition> Top => Condition switch { null => [], All all => all.Parts, _ => [Condition] };

    private static bool IsAbout(Condition part, string field) => part is Term { Comparison: Comparison.Is } term && term.Field == field;
}
