using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>Somebody was taken off a proposal, or the invitation they have got does not count any more.</summary>
/// <param name="Writer">Who was removed, with its member loaded.</param>
/// <param name="By">The proposer.</param>
/// <param name="At">UTC.</param>
public sealed record WriterRemoved(Proposal Proposal, Writer Writer, Member By, DateTimeOffset At) : Letter(Writer.Member)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => FormattableString.Invariant($"writer-removed/{Proposal.Id}/{At.ToUnixTimeMilliseconds()}");

    public override string Subject => Writer.Writes
        ? $"You are no longer a writer of “{Line(Proposal.Title)}”" : $"The invitation to write “{Line(Proposal.Title)}” is taken back";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {News}

        If you have a question, just answer this mail.
        """;

    private string News => Writer.Writes
        ? $"{Plain(By.Name)} took you off the proposal **“{Plain(Proposal.Title)}”**. You can no longer read or change it, and your name does not stand on it any more."
        : $"{Plain(By.Name)} took back the invitation to write the proposal **“{Plain(Proposal.Title)}”** together. The link in the earlier mail leads nowhere now, and there is nothing to answer.";
}
