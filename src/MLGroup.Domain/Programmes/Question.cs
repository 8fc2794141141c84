using System.Globalization;

namespace MLGroup.Domain.Programmes;

/// <summary>What an answer consists of.</summary>
public enum QuestionKind { Text, Choice, Number }

/// <summary>Whether an answer must be there.</summary>
public enum Need
{
    Optional,

    /// <summary>Before the programme meeting; a proposal is submitted without.</summary>
    Later,

    /// <summary>A proposal cannot be submitted without.</summary>
    Now
}

/// <summary>
/// One question that a call asks beside the standing ones. Its number stays its own: answers are kept under it, also once the
/// question is asked no more.
/// </summary>
/// <param name="Number">From 1 within the call, never given twice.</param>
/// <param name="Wording">The question itself.</param>
public sealed record Question(int Number, string Wording, QuestionKind Kind)
{
    public const int WordingLength = 300;
    public const int HintLength = 500;
    public const int ChoicesLength = 2_000;
    public const int AnswerLength = 5_000;
    public const int LongestLimit = 2_000;

    /// <summary>A line under the question.</summary>
    public string Hint { get; init; } = "";
    public Need Need { get; init; }

    /// <summary>The most words of a text; zero where only the hard cap holds.</summary>
    public int MostWords { get; init; }

    /// <summary>The answers to choose from, one a line.</summary>
    public string Choices { get; init; } = "";

    /// <summary>The bounds of a number, both included; none where it is open on that side.</summary>
    public int? Least { get; init; }

    /// <inheritdoc cref="Least"/>
    public int? Most { get; init; }

    /// <summary>Keys of the kinds of activity it is asked of, joined by a space; empty where of all.</summary>
    public string ActivityKinds { get; init; } = "";

    /// <summary>Whether proposals are asked it now; answers given before are kept either way.</summary>
    public bool IsAsked { get; init; } = true;

    public IReadOnlyList<string> ChoiceList => Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<string> ActivityKindList => ActivityKinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a proposal of this kind of activity is asked it; one that has no kind yet is asked what all are asked.</summary>
    public bool IsAskedOf(string activityKind) => IsAsked && (ActivityKindList.Count == 0 || ActivityKindList.Contains(activityKind));

    /// <summary>What is wrong with an answer that was given; none where it can be submitted. Words are counted elsewhere.</summary>
    public string? Objection(string answer) => Kind switch
    {
        QuestionKind.Choice when !ChoiceList.Contains(answer) => $"Choose one of the answers to “{Wording}”.",
        QuestionKind.Number when !int.TryParse(answer.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || number < Least || number > Most => $"Enter a whole number{Bounds} for “{Wording}”.",
        _ => null
    };

    /// <exception cref="RuleBrokenException">Names everything that keeps it from being asked.</exception>
    internal void RequireAskable()
    {
        var broken = new List<BrokenRule>();
        if (string.IsNullOrWhiteSpace(Wording))
            broken.Add(new("Enter the question.", nameof(Wording)));
        broken.AddRange(new[]
        {
            Cap.Complaint("The question", Wording, WordingLength, nameof(Wording)), Cap.Complaint("The hint", Hint, HintLength, nameof(Hint)),
            Cap.Complaint("The list of answers", Choices, ChoicesLength, nameof(Choices))
        }.OfType<BrokenRule>());
        if (MostWords is < 0 or > LongestLimit)
            broken.Add(new($"Enter the most words, from 1 to {LongestLimit:N0}, or leave it empty.", nameof(MostWords)));
        if (Kind == QuestionKind.Choice && ChoiceList.Distinct().Count() < 2)
            broken.Add(new("Enter at least two different answers to choose from, each on a line of its own.", nameof(Choices)));
        if (Least > Most)
            broken.Add(new("The smallest number must not be above the largest.", nameof(Least)));
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
    }

    private string Bounds => (Least, Most) switch
    {
        ({ } least, { } most) => $" from {least:N0} to {most:N0}",
        ({ } least, null) => $" of at least {least:N0}",
        (null, { } most) => $" of at most {most:N0}",
        _ => ""
    };
}
