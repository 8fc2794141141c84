using System.ComponentModel.DataAnnotations;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A proposal's text as the two steps of the form show and send it, in the order of the pages.</summary>
public sealed class TextForm
{
    [Display(Name = "Title", Description = "A short name that other members will recognise")]
    [MaxLength(ProposalText.TitleLength)]
    public string Title { get; set; } = "";

    [Display(Name = "What do you want to do, and why?", Description = "The problem, the data, and what you would like to have at the end of the year")]
    [MaxLength(ProposalText.TextLength)]
    public string WhatAndWhy { get; set; } = "";

    [Display(Name = "What kind of activity is it?")]
    public string Kind { get; set; } = "";

    [Display(Name = "Would you lead it, or help run it?")]
    public string Part { get; set; } = "";

    [Display(Name = "How far along is it?")]
    public string Stage { get; set; } = "";

    [Display(Name = "What use is it to other offices?")]
    [MaxLength(ProposalText.TextLength)]
    public string UseToOthers { get; set; } = "";

    [Display(Name = "Which problem, and which data?", Description = "What is done today, which data there are, and what makes it hard")]
    [MaxLength(ProposalText.TextLength)]
    public string ProblemAndData { get; set; } = "";

    [Display(Name = "Which objectives of the call does it serve?")]
    [MaxLength(ProposalText.TextLength)]
    public string Objectives { get; set; } = "";

    [Display(Name = "What use is it to your own office?")]
    [MaxLength(ProposalText.TextLength)]
    public string UseToOwnOffice { get; set; } = "";

    [Display(Name = "What does it touch?", Description = "Choose up to three")]
    public List<string> Supports { get; set; } = [];

    [Display(Name = "What would make it easier?")]
    public List<string> Facilitators { get; set; } = [];

    [Display(Name = "Which data can be shared?", Description = "What it is, its licence, and what limits its use")]
    [MaxLength(ProposalText.TextLength)]
    public string ShareableData { get; set; } = "";

    [Display(Name = "Which skills and people do you need?")]
    [MaxLength(ProposalText.TextLength)]
    public string PeopleNeeded { get; set; } = "";

    [Display(Name = "Which countries or offices do you wish for?")]
    [MaxLength(ProposalText.LineLength)]
    public string CountriesWished { get; set; } = "";

    [Display(Name = "How many hours a month could you give?", Description = "You and your co-proposers together")]
    public string HoursAMonth { get; set; } = "";

    [Display(Name = "When could it start?", Description = "For example February, or after the census")]
    [MaxLength(ProposalText.LineLength)]
    public string Start { get; set; } = "";

    [Display(Name = "What will there be at the end?", Description = "For example a report, code, a data set, a guide")]
    [MaxLength(ProposalText.TextLength)]
    public string ExpectedOutputs { get; set; } = "";

    [Display(Name = "Which steps do you plan, and when?", Description = "The mid-way and final reports start from these")]
    [MaxLength(ProposalText.TextLength)]
    public string OwnMilestones { get; set; } = "";

    [Display(Name = "Which theme or squad would you like it to be in?")]
    public string WishedStrand { get; set; } = "";

    [Display(Name = "Would you lead a theme or squad?")]
    public string WouldLeadStrand { get; set; } = "no";

    [Display(Name = "May it be merged with a similar proposal?", Description = "You would be asked first")]
    public string OpenToMerging { get; set; } = "yes";

    [Display(Name = "May members see it before the programme meeting?", Description = "They see title, what and why, kind and your office, and can say that they would join")]
    public string ShowToMembers { get; set; } = "yes";

    /// <summary>Answers to the call's own questions, by the question's number.</summary>
    public Dictionary<int, string> Answers { get; set; } = [];

    /// <summary>Marks of the text this form was written with (<see cref="ProposalText.Marks"/>).</summary>
    public string Seen { get; set; } = "";

    internal static TextForm Of(ProposalText text, IReadOnlyList<ProposalField> fields) => new()
    {
        Title = text.Title,
        WhatAndWhy = text.WhatAndWhy,
        Kind = text.Kind,
        Part = text.Part,
        Stage = text.Stage,
        UseToOthers = text.UseToOthers,
        ProblemAndData = text.ProblemAndData,
        Objectives = text.Objectives,
        UseToOwnOffice = text.UseToOwnOffice,
        Supports = Keys(text.Supports),
        Facilitators = Keys(text.Facilitators),
        ShareableData = text.ShareableData,
        PeopleNeeded = text.PeopleNeeded,
        CountriesWished = text.CountriesWished,
        HoursAMonth = text.HoursAMonth,
        Start = text.Start,
        ExpectedOutputs = text.ExpectedOutputs,
        OwnMilestones = text.OwnMilestones,
        WishedStrand = text.WishedStrand,
        WouldLeadStrand = text.WouldLeadStrand == "yes" ? "yes" : "no",
        OpenToMerging = text.OpenToMerging == "no" ? "no" : "yes",
        ShowToMembers = text.ShowToMembers == "no" ? "no" : "yes",
        Answers = fields.Select(field => field.Question).OfType<Question>()
            .ToDictionary(question => question.Number, question => text.AnswerTo(question.Number)),
        Seen = text.Marks(fields)
    };

    /// <summary>What was typed into <paramref name="fields"/>, over the rest as it is stored.</summary>
    internal ProposalText Over(ProposalText stored, IReadOnlyList<ProposalField> fields) =>
        stored.With(Answers.Aggregate(Standing, (text, answer) => text.WithAnswer(answer.Key, answer.Value ?? "")), fields);

    private ProposalText Standing => new()
    {
        Title = Title,
        WhatAndWhy = WhatAndWhy,
        Kind = Kind,
        Part = Part,
        Stage = Stage,
        UseToOthers = UseToOthers,
        ProblemAndData = ProblemAndData,
        Objectives = Objectives,
        UseToOwnOffice = UseToOwnOffice,
        Supports = string.Join(' ', Supports),
        Facilitators = string.Join(' ', Facilitators),
        ShareableData = ShareableData,
        PeopleNeeded = PeopleNeeded,
        CountriesWished = CountriesWished,
        HoursAMonth = HoursAMonth,
        Start = Start,
        ExpectedOutputs = ExpectedOutputs,
        OwnMilestones = OwnMilestones,
        WishedStrand = WishedStrand,
        WouldLeadStrand = WouldLeadStrand == "yes" ? "yes" : "",
        OpenToMerging = OpenToMerging == "no" ? "no" : "",
        ShowToMembers = ShowToMembers == "no" ? "no" : ""
    };

    /// <summary>A field as this form sends it: of three choices one is ticked although nothing is stored.</summary>
    internal static string Sent(ProposalField field, ProposalText text) => (field.Name, field.Read(text)) switch
    {
        (nameof(WouldLeadStrand), not "yes") => "no",
        (nameof(OpenToMerging) or nameof(ShowToMembers), not "no") => "yes",
        var (_, value) => value
    };

    private static List<string> Keys(string joined) => [.. joined.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
