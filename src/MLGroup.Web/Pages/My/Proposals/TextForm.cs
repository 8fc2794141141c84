using System.ComponentModel.DataAnnotations;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A proposal's text as the form shows and sends it, in the order of the page.</summary>
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

    [Display(Name = "What does it touch?", Description = "Choose up to three")]
    public List<string> Supports { get; set; } = [];

    [Display(Name = "Which data can be shared?", Description = "What it is, its licence, and what limits its use")]
    [MaxLength(ProposalText.TextLength)]
    public string ShareableData { get; set; } = "";

    [Display(Name = "Which skills and people do you need?")]
    [MaxLength(ProposalText.TextLength)]
    public string PeopleNeeded { get; set; } = "";

    [Display(Name = "Which theme or squad would you like it to be in?")]
    public string WishedStrand { get; set; } = "";

    [Display(Name = "May members see it before the programme meeting?", Description = "They see title, what and why, kind and your office, and can say that they would join")]
    public string ShowToMembers { get; set; } = "yes";

    /// <summary>Marks of the text this form was written with (<see cref="ProposalText.Marks"/>).</summary>
    public string Seen { get; set; } = "";

    public static TextForm Of(ProposalText text) => new()
    {
        Title = text.Title,
        WhatAndWhy = text.WhatAndWhy,
        Kind = text.Kind,
        Part = text.Part,
        Stage = text.Stage,
        UseToOthers = text.UseToOthers,
        Supports = [.. text.SupportKeys],
        ShareableData = text.ShareableData,
        PeopleNeeded = text.PeopleNeeded,
        WishedStrand = text.WishedStrand,
        ShowToMembers = text.ShowToMembers == "no" ? "no" : "yes",
        Seen = text.Marks
    };

    public ProposalText Typed => new()
    {
        Title = Title,
        WhatAndWhy = WhatAndWhy,
        Kind = Kind,
        Part = Part,
        Stage = Stage,
        UseToOthers = UseToOthers,
        Supports = string.Join(' ', Supports),
        ShareableData = ShareableData,
        PeopleNeeded = PeopleNeeded,
        WishedStrand = WishedStrand,
        ShowToMembers = ShowToMembers == "no" ? "no" : ""
    };
}
