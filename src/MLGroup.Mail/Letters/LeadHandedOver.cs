using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>A co-proposer hears that they are the proposer now.</summary>
/// <param name="Recipient">The new proposer.</param>
/// <param name="From">Who was the proposer, and is a co-proposer now.</param>
/// <param name="Page">Where the writer sees the proposal.</param>
/// <param name="At">UTC.</param>
public sealed record LeadHandedOver(Proposal Proposal, Member Recipient, Member From, Uri Page, DateTimeOffset At) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => FormattableString.Invariant($"handed-over/{Proposal.Id}/{At.ToUnixTimeMilliseconds()}");

    public override string Subject => $"You lead the proposal “{Line(Proposal.Title)}” now";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {Plain(From.Name)} handed the proposal **“{Plain(Proposal.Title)}”** over to you. You are its proposer now, and {Plain(From.Name)} stays as co-proposer.

        The proposer's name comes first, and only the proposer can remove other writers or hand the proposal over again. All writers can change the text and submit it.

        [Open the proposal]({Page})
        """;
}
