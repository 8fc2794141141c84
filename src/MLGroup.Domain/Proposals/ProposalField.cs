using System.Globalization;
using System.Text.RegularExpressions;
using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

/// <summary>The steps of the form that hold fields; <see cref="Idea"/> is what is needed to submit.</summary>
public enum FormStep { Idea, Details }

/// <summary>One field of a proposal's text: what the form, the versions, the comparison of two writers and the caps agree on.</summary>
/// <param name="Name">The property of <see cref="ProposalText"/>, or <c>Answers[7]</c> for the call's question 7.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="MaxLength">The most characters (UTF-16) that are kept.</param>
public sealed partial record ProposalField(
    string Name, string Label, int MaxLength, Func<ProposalText, string> Read, Func<ProposalText, string, ProposalText> Write)
{
    private const int KeyLength = 60;
    private const int MostHours = 744; // of a month with 31 days

    public FormStep Step { get; private init; } = FormStep.Details;

    /// <summary>The sentence that asks for it when a proposal is submitted without; none where it may stay open.</summary>
    public string? Request { get; private init; }

    /// <summary>The most words; zero where only the hard cap holds.</summary>
    public int MostWords { get; private init; }

    /// <summary>The call's question that it answers; none for the standing fields.</summary>
    public Question? Question { get; private init; }

    private Func<string, string?> Objection { get; init; } = _ => null;

    /// <summary>The standing fields, in the order of the form.</summary>
    public static IReadOnlyList<ProposalField> All { get; } =
    [
        Asked(new(nameof(ProposalText.Title), "Title", ProposalText.TitleLength,
            text => text.Title, (text, value) => text with { Title = value }), "Enter a title."),
        Asked(new(nameof(ProposalText.WhatAndWhy), "What you want to do, and why", ProposalText.TextLength,
            text => text.WhatAndWhy, (text, value) => text with { WhatAndWhy = value }), "Say what you want to do, and why."),
        Asked(new(nameof(ProposalText.Kind), "Kind of activity", KeyLength,
            text => text.Kind, (text, value) => text with { Kind = value }), "Choose what kind of activity it is."),
        Asked(new(nameof(ProposalText.Part), "Lead or help", KeyLength,
            text => text.Part, (text, value) => text with { Part = value }), "Choose whether you would lead it or help run it."),
        Asked(new(nameof(ProposalText.Stage), "Stage", KeyLength,
            text => text.Stage, (text, value) => text with { Stage = value }), "Choose how far along it is."),
        Asked(new(nameof(ProposalText.UseToOthers), "Use to other offices", ProposalText.TextLength,
            text => text.UseToOthers, (text, value) => text with { UseToOthers = value }), "Say what use it is to other offices."),
        new(nameof(ProposalText.ProblemAndData), "Problem and data", ProposalText.TextLength,
            text => text.ProblemAndData, (text, value) => text with { ProblemAndData = value }),
        new(nameof(ProposalText.Objectives), "Objectives it serves", ProposalText.TextLength,
            text => text.Objectives, (text, value) => text with { Objectives = value }),
        new(nameof(ProposalText.UseToOwnOffice), "Use to your own office", ProposalText.TextLength,
            text => text.UseToOwnOffice, (text, value) => text with { UseToOwnOffice = value }),
        new(nameof(ProposalText.Supports), "What it touches", 4 * KeyLength,
            text => text.Supports, (text, value) => text with { Supports = value })
        {
            Objection = keys => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > ProposalText.MostSupports ? "Choose at most three under “What does it touch?”." : null
        },
        new(nameof(ProposalText.Facilitators), "What makes it easier", 4 * KeyLength,
            text => text.Facilitators, (text, value) => text with { Facilitators = value }),
        new(nameof(ProposalText.ShareableData), "Data that can be shared", ProposalText.TextLength,
            text => text.ShareableData, (text, value) => text with { ShareableData = value }),
        new(nameof(ProposalText.PeopleNeeded), "Skills and people needed", ProposalText.TextLength,
            text => text.PeopleNeeded, (text, value) => text with { PeopleNeeded = value }),
        new(nameof(ProposalText.CountriesWished), "Countries wished for", ProposalText.LineLength,
            text => text.CountriesWished, (text, value) => text with { CountriesWished = value }),
        new(nameof(ProposalText.HoursAMonth), "Hours a month", KeyLength,
            text => text.HoursAMonth, (text, value) => text with { HoursAMonth = value })
        {
            Objection = hours => int.TryParse(hours.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostHours
                ? null : "Enter the hours a month as a whole number, for example 10."
        },
        new(nameof(ProposalText.Start), "Start", ProposalText.LineLength,
            text => text.Start, (text, value) => text with { Start = value }),
        new(nameof(ProposalText.ExpectedOutputs), "Expected outputs", ProposalText.TextLength,
            text => text.ExpectedOutputs, (text, value) => text with { ExpectedOutputs = value }),
        new(nameof(ProposalText.OwnMilestones), "Own milestones", ProposalText.TextLength,
            text => text.OwnMilestones, (text, value) => text with { OwnMilestones = value }),
        new(nameof(ProposalText.WishedStrand), "Theme or squad wished for", 2 * KeyLength,
            text => text.WishedStrand, (text, value) => text with { WishedStrand = value }),
        new(nameof(ProposalText.WouldLeadStrand), "Would lead a theme or squad", KeyLength,
            text => text.WouldLeadStrand, (text, value) => text with { WouldLeadStrand = value }),
        new(nameof(ProposalText.OpenToMerging), "Open to merging", KeyLength,
            text => text.OpenToMerging, (text, value) => text with { OpenToMerging = value }),
        new(nameof(ProposalText.ShowToMembers), "Shown to members before the meeting", KeyLength,
            text => text.ShowToMembers, (text, value) => text with { ShowToMembers = value })
    ];

    /// <summary>The fields of a call's proposals in the order of the form: each step's standing fields, then the call's questions of that step.</summary>
    public static IReadOnlyList<ProposalField> Of(Call call) => [.. Of(call.Questions)
        .Select(field => field.Question is null ? field with { MostWords = Limit(call, field.Name) } : field)];

    /// <summary>The same where only a call's questions are known, without the limits of the standing fields.</summary>
    public static IReadOnlyList<ProposalField> Of(IReadOnlyList<Question> questions) => [.. All.Concat(questions.Select(Answer)).OrderBy(field => field.Step)];

    /// <summary>Whether a proposal is asked for it: some questions are for some kinds of activity only.</summary>
    public bool IsAskedOf(ProposalText text) => Question?.IsAskedOf(text.Kind) ?? true;

    /// <summary>What keeps a text from being submitted, as far as this field goes.</summary>
    public BrokenRule? Complaint(ProposalText text)
    {
        if (!IsAskedOf(text))
            return null;
        var value = Read(text);
        var sentence = string.IsNullOrWhiteSpace(value) ? Request
            : CountWords(value) is var words && MostWords > 0 && words > MostWords
                ? $"Shorten “{Label}” by {(words - MostWords == 1 ? "1 word" : $"{words - MostWords:N0} words")}: it has {words:N0}, and {MostWords:N0} is the most."
                : Objection(value);
        return sentence is null ? null : new BrokenRule(sentence, Name);
    }

    /// <summary>Words as the form counts them while one types: whatever stands between spaces.</summary>
    public static int CountWords(string text) => Word.Count(text);

    private static ProposalField Asked(ProposalField field, string request) => field with { Step = FormStep.Idea, Request = request };

    private static int Limit(Call call, string field) => field switch
    {
        nameof(ProposalText.WhatAndWhy) => call.WhatAndWhyWords,
        nameof(ProposalText.UseToOthers) => call.UseToOthersWords,
        _ => 0
    };

    private static ProposalField Answer(Question question) => new(
        FormattableString.Invariant($"Answers[{question.Number}]"), question.Wording, Question.AnswerLength,
        text => text.AnswerTo(question.Number), (text, value) => text.WithAnswer(question.Number, value))
    {
        Step = question.Need == Need.Now ? FormStep.Idea : FormStep.Details,
        Request = question.Need != Need.Now ? null
            : question.Kind == QuestionKind.Choice ? $"Choose one of the answers to “{question.Wording}”." : $"Answer the question “{question.Wording}”.",
        MostWords = question.Kind == QuestionKind.Text ? question.MostWords : 0,
        Question = question,
        Objection = question.Objection
    };

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }
}
