using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>The coordinators give a proposal more time. The proposer gets the link that works once; the other writers hear that they have.</summary>
/// <param name="Extension">With its proposal.</param>
/// <param name="Page">Where a writer sees the proposal.</param>
public sealed record DeadlineExtended(Extension Extension, Member Recipient, Uri Page) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => OccasionOf(Extension.Id);

    public override DateTimeOffset? ExpiresAt => Extension.Until;

    public override string Subject => $"More time for your proposal “{Line(Proposal.Title)}”";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        The coordinators give your proposal **“{Plain(Proposal.Title)}”** more time: until {Time(Extension.Until, Proposal.Call.Programme.ZoneId)}.

        {Way}

        What you have written so far is kept. If you do not use the extra time, nothing changes.
        """;

    /// <summary>The occasion of all letters about one extension.</summary>
    public static string OccasionOf(long extensionId) => FormattableString.Invariant($"extension/{extensionId}");

    private Proposal Proposal => Extension.Proposal;

    private string Way => Recipient.Id == Proposal.Proposer.MemberId
        ? $"""
            [Open the proposal again]({SecretText(Secret.Extension, Extension.Id)})

            The link works once, after you sign in. From then on all writers can change the proposal and submit it until that time.
            """
        : $"""
            {Plain(Proposal.Proposer.Member.Name)}, the proposer, has a mail with a link that opens it again. From then on all writers can change the proposal and submit it until that time.

            [See the proposal]({Page})
            """;
}
