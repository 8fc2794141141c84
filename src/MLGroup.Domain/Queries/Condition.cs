namespace MLGroup.Domain.Queries;

/// <summary>What a query asks of each thing in a list. Two that ask the same in the same order are equal.</summary>
public abstract record Condition
{
    private protected Condition() { }

    /// <summary>Every part must hold. Parts that are such a condition themselves become parts of this one.</summary>
    /// <param name="parts">At least one.</param>
    public static Condition AllOf(IEnumerable<Condition> parts) =>
        parts.SelectMany(part => part is All all ? all.Parts : [part]).ToList() is { Count: > 1 } several ? new All(several) : parts.Single();

    /// <summary>One part must hold. Parts that are such a condition themselves become parts of this one.</summary>
    /// <param name="parts">At least one.</param>
    public static Condition AnyOf(IEnumerable<Condition> parts) =>
        parts.SelectMany(part => part is Any any ? any.Parts : [part]).ToList() is { Count: > 1 } several ? new Any(several) : parts.Single();

    /// <summary>The part must not hold.</summary>
    public static Condition Except(Condition part) => part is Not not ? not.Part : new Not(part);
}

/// <summary>The text holds these words, side by side.</summary>
/// <param name="Text">Not empty, without a line end, words parted by one space.</param>
public sealed record Words(string Text) : Condition;

/// <summary>How a field's value stands to the one that is asked for.</summary>
public enum Comparison { Is, Less, Greater, AtMost, AtLeast }

/// <summary>A field has one of these values, or one beyond the only one.</summary>
/// <param name="Field">Name of the field in its vocabulary.</param>
/// <param name="Values">At least one, as the vocabulary writes it; exactly one where it is compared.</param>
public sealed record Term(string Field, Comparison Comparison, IReadOnlyList<string> Values) : Condition
{
    public bool Equals(Term? other) => other is not null && (Field, Comparison) == (other.Field, other.Comparison) && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Field, Comparison, Values.Count, Values[0]);
}

/// <summary>The part does not hold.</summary>
public sealed record Not : Condition
{
    internal Not(Condition part) => Part = part;

    public Condition Part { get; }
}

/// <summary>Every part holds.</summary>
public sealed record All : Condition
{
    internal All(IReadOnlyList<Condition> parts) => Parts = parts;

    public IReadOnlyList<Condition> Parts { get; }

    public bool Equals(All? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Parts.Count, Parts[0]);
}

/// <summary>At least one part holds.</summary>
public sealed record Any : Condition
{
    internal Any(IReadOnlyList<Condition> parts) => Parts = parts;

    public IReadOnlyList<Condition> Parts { get; }

    public bool Equals(Any? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Parts.Count, Parts[0]);
}
