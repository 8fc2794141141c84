namespace MLGroup.Domain.Proposals;

/// <summary>One field of a proposal's text: what the form, the versions, the comparison of two writers and the caps agree on.</summary>
/// <param name="Name">The property of <see cref="ProposalText"/>.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="MaxLength">The most characters (UTF-16) that are kept.</param>
/// <param name="Request">The sentence that asks for it when a proposal is submitted without; none where it may stay open.</param>
public sealed record ProposalField(
    string Name, string Label, int MaxLength, string? Request, Func<ProposalText, string> Read, Func<ProposalText, string, ProposalText> Write)
{
    private const int KeyLength = 60;

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<ProposalField> All { get; } =
    [
        new(nameof(ProposalText.Title), "Title", ProposalText.TitleLength, "Enter a title.",
            text => text.Title, (text, value) => text with { Title = value }),
        new(nameof(ProposalText.WhatAndWhy), "What you want to do, and why", ProposalText.TextLength, "Say what you want to do, and why.",
            text => text.WhatAndWhy, (text, value) => text with { WhatAndWhy = value }),
        new(nameof(ProposalText.Kind), "Kind of activity", KeyLength, "Choose what kind of activity it is.",
            text => text.Kind, (text, value) => text with { Kind = value }),
        new(nameof(ProposalText.Part), "Lead or help", KeyLength, "Choose whether you would lead it or help run it.",
            text => text.Part, (text, value) => text with { Part = value }),
        new(nameof(ProposalText.Stage), "Stage", KeyLength, "Choose how far along it is.",
            text => text.Stage, (text, value) => text with { Stage = value }),
        new(nameof(ProposalText.UseToOthers), "Use to other offices", ProposalText.TextLength, "Say what use it is to other offices.",
            text => text.UseToOthers, (text, value) => text with { UseToOthers = value }),
        new(nameof(ProposalText.Supports), "What it touches", 4 * KeyLength, null,
            text => text.Supports, (text, value) => text with { Supports = value }),
        new(nameof(ProposalText.ShareableData), "Data that can be shared", ProposalText.TextLength, null,
            text => text.ShareableData, (text, value) => text with { ShareableData = value }),
        new(nameof(ProposalText.PeopleNeeded), "Skills and people needed", ProposalText.TextLength, null,
            text => text.PeopleNeeded, (text, value) => text with { PeopleNeeded = value }),
        new(nameof(ProposalText.WishedStrand), "Theme or squad wished for", 2 * KeyLength, null,
            text => text.WishedStrand, (text, value) => text with { WishedStrand = value }),
        new(nameof(ProposalText.ShowToMembers), "Shown to members before the meeting", KeyLength, null,
            text => text.ShowToMembers, (text, value) => text with { ShowToMembers = value })
    ];
}
