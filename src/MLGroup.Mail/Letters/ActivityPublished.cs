using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Mail.Letters;

/// <summary>A version of the programme is public, and something in it is new about activities that the reader proposed or a strand they lead. One letter, however many.</summary>
/// <param name="News">In plain sentences.</param>
/// <param name="Page">The published programme.</param>
public sealed record ActivityPublished(ProgrammeVersion Version, IReadOnlyList<string> News, Member Recipient, Uri Page) : Letter(Recipient)
{
    public override CommunicationKind Kind => IsWriter ? CommunicationKind.OwnProposals : CommunicationKind.ThemesAndSquads;

    /// <summary>Whether the reader proposed something of it; else they lead a theme or squad, or led one of the version before.</summary>
    public bool IsWriter { get; init; } = true;

    public override string Occasion => FormattableString.Invariant($"published/{Version.Programme.Id}/{Version.Number}");

    public override string Subject => Version.Number == 1
        ? $"{Line(Version.Programme.Name)} is published" : $"{Line(Version.Programme.Name)} is published anew";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        Version {Version.Number} of the programme **{Plain(Version.Programme.Name)}** is public. {(IsWriter ? "You wrote a proposal of it" : "It touches a theme or squad whose lead or deputy you are or were")}, so this is for you:

        {string.Join('\n', News.Select(sentence => $"- {Plain(sentence)}"))}

        [Read the programme]({Page})

        If something is not right, just answer this mail.
        """;
}
