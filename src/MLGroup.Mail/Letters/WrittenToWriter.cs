using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Mail.Letters;

/// <summary>What a coordinator writes to the writers of some proposals. It lies in the post office as a draft until it is released.</summary>
/// <param name="Subject">As it was typed, one line.</param>
/// <param name="Words">As they were typed; an empty line parts paragraphs.</param>
/// <param name="Proposals">The reader's own among those the letter is about, each with where they see it.</param>
/// <param name="Act">Tells this writing apart from any other, so that nobody gets it twice.</param>
public sealed record WrittenToWriter(Member Recipient, string Subject, string Words, IReadOnlyList<(string Title, Uri Page)> Proposals, string Act) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => $"written/{Act}";

    public override string Subject { get; } = Line(Subject);

    public override bool IsDraft => true;

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {PlainParagraphs(Words)}

        {string.Join("\n", Proposals.Select(one => $"- [{Plain(one.Title)}]({one.Page})"))}
        """;
}
