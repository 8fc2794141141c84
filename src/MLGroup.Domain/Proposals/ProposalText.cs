using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MLGroup.Domain.Proposals;

/// <summary>
/// What writers typed, unvalidated up to hard caps: a draft keeps whatever it is given, and only <see cref="RequireComplete"/>
/// judges it. An answer not given is the empty string.
/// </summary>
public sealed record ProposalText
{
    // Stored, never written into a page as it is.
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public const int TitleLength = 300;
    public const int TextLength = 20_000;
    public const int LineLength = 1_000;
    public const int MostSupports = 3;

    public string Title { get; init; } = "";
    public string WhatAndWhy { get; init; } = "";

    /// <summary>Key of the kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>"lead" or "help": whether the writers offer to lead the activity or to help run it.</summary>
    public string Part { get; init; } = "";

    /// <summary>Key of the stage.</summary>
    public string Stage { get; init; } = "";
    public string UseToOthers { get; init; } = "";
    public string ProblemAndData { get; init; } = "";

    /// <summary>Which of the call's objectives it serves.</summary>
    public string Objectives { get; init; } = "";
    public string UseToOwnOffice { get; init; } = "";

    /// <summary>Keys of the supports it touches, at most three, joined by a space.</summary>
    public string Supports { get; init; } = "";

    /// <summary>Keys of the facilitators it asks for, joined by a space.</summary>
    public string Facilitators { get; init; } = "";

    /// <summary>What can be shared, under which licence, within which limits.</summary>
    public string ShareableData { get; init; } = "";
    public string PeopleNeeded { get; init; } = "";
    public string CountriesWished { get; init; } = "";

    /// <summary>What the writers themselves would give; a whole number when it is submitted.</summary>
    public string HoursAMonth { get; init; } = "";

    /// <summary>When it could start, in the writers' words.</summary>
    public string Start { get; init; } = "";
    public string ExpectedOutputs { get; init; } = "";
    public string OwnMilestones { get; init; } = "";

    /// <summary>Slug of the theme or squad the writers wish for.</summary>
    public string WishedStrand { get; init; } = "";

    /// <summary>"yes" where the writers would lead the theme or squad, too.</summary>
    public string WouldLeadStrand { get; init; } = "";

    /// <summary>"no" where the writers would not merge it with a similar one; anything else leaves it open.</summary>
    public string OpenToMerging { get; init; } = "";

    /// <summary>"no" where the writers keep it from members before the programme meeting; anything else shows it.</summary>
    public string ShowToMembers { get; init; } = "";

    /// <summary>Answers to the call's own questions, by the question's number: a JSON object in the order of the numbers, empty where there are none.</summary>
    public string Answers { get; init; } = "";

    public IEnumerable<string> SupportKeys => Supports.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsEmpty => this == new ProposalText();

    /// <summary>The answer to one of the call's questions; empty where none was given.</summary>
    public string AnswerTo(int question) => AnswersOf(Answers).GetValueOrDefault(question, "");

    /// <summary>The same text with another answer to one of the call's questions.</summary>
    public ProposalText WithAnswer(int question, string answer)
    {
        var answers = AnswersOf(Answers);
        if (answer.Length == 0)
            answers.Remove(question);
        else
            answers[question] = answer;
        return this with { Answers = answers.Count == 0 ? "" : JsonSerializer.Serialize(answers, _json) };
    }

    /// <summary>The same text with the values that <paramref name="other"/> has in some fields.</summary>
    public ProposalText With(ProposalText other, IEnumerable<ProposalField> fields) =>
        fields.Aggregate(this, (text, field) => field.Write(text, field.Read(other)));

    /// <summary>Which texts are longer than their caps, and by how much.</summary>
    public IReadOnlyList<BrokenRule> TooLong(IEnumerable<ProposalField> fields) =>
        [.. fields.Select(field => Cap.Complaint($"“{field.Label}”", field.Read(this), field.MaxLength, field.Name)).OfType<BrokenRule>()];

    /// <exception cref="RuleBrokenException">A text is longer than its cap; says by how much.</exception>
    public void RequireWithinCaps(IEnumerable<ProposalField> fields)
    {
        if (TooLong(fields) is { Count: > 0 } broken)
            throw new RuleBrokenException(broken);
    }

    /// <summary>What keeps the text from being submitted, in the order of the form.</summary>
    public IReadOnlyList<BrokenRule> Complaints(IEnumerable<ProposalField> fields) =>
        [.. fields.Select(field => field.Complaint(this)).OfType<BrokenRule>()];

    /// <exception cref="RuleBrokenException">Something keeps it from being submitted: all <see cref="Complaints"/>.</exception>
    public void RequireComplete(IEnumerable<ProposalField> fields)
    {
        if (Complaints(fields) is { Count: > 0 } complaints)
            throw new RuleBrokenException(complaints);
    }

    /// <summary>
    /// A mark of every field as it is now, for a form to carry: sent back with what was typed, it tells which fields the writer
    /// changed and which somebody else did.
    /// </summary>
    public string Marks(IEnumerable<ProposalField> fields) => string.Join(' ', fields.Select(one => $"{one.Name}:{Mark(one.Read(this))}"));

    /// <summary>
    /// Lays what was typed over what is stored: a field only one side changed since <paramref name="marks"/> keeps that change; a
    /// field both changed differently keeps what is stored and is named in the answer.
    /// </summary>
    /// <param name="typed">The form as sent.</param>
    /// <param name="marks">
    /// The marks the form was written with; where one is missing or foreign, a difference is a conflict. With "=" in place of ":" a mark
    /// is that of a text which the same form sent before and heard no answer about: it may be laid over, and is no other writer's.
    /// </param>
    /// <param name="fields">Those on the form; all others stay as they are stored.</param>
    public (ProposalText Merged, IReadOnlyList<ProposalField> Conflicts) Merge(ProposalText typed, string marks, IEnumerable<ProposalField> fields)
    {
        var seen = marks.Split(' ').ToHashSet();
        var merged = this;
        var conflicts = new List<ProposalField>();
        foreach (var field in fields)
        {
            var (mine, theirs) = (field.Read(typed), field.Read(this));
            var isOwn = seen.Contains($"{field.Name}={Mark(theirs)}");
            if (mine == theirs || (!isOwn && seen.Contains($"{field.Name}:{Mark(mine)}")))
                continue;
            if (isOwn || seen.Contains($"{field.Name}:{Mark(theirs)}"))
                merged = field.Write(merged, mine);
            else
                conflicts.Add(field);
        }
        return (merged, conflicts);
    }

    private static SortedDictionary<int, string> AnswersOf(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<SortedDictionary<int, string>>(json, _json)!;

    private static string Mark(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));
}
