using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>A writer asked for the way back to a draft, to go on at another machine.</summary>
/// <param name="Page">The form.</param>
/// <param name="AskedAt">UTC; within the same hour it is the same occasion.</param>
public sealed record DraftLink(Proposal Proposal, Member Recipient, Uri Page, DateTimeOffset AskedAt) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => OccasionOf(Proposal.Id, AskedAt);

    public override string Subject => $"Go on with “{Line(Title)}”";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        You asked for a link to **“{Plain(Title)}”**. What you typed so far is kept. Sign in with this address, and you can go on where you stopped.

        [Go on with your proposal]({Page}){Deadline}
        """;

    /// <summary>What it is said about, for looking up whether it was sent already.</summary>
    public static string OccasionOf(int proposalId, DateTimeOffset askedAt) => FormattableString.Invariant($"draft-link/{proposalId}/{askedAt.UtcDateTime:yyyyMMddHH}");

    // The writer reads what they typed last, which may not be submitted yet.
    private string Title => Proposal.Text.Title.Length > 0 ? Proposal.Text.Title : Proposal.Title;

    private string Deadline => Proposal.Call.Deadline is { } deadline && !Proposal.Call.HasClosed(AskedAt)
        ? $"\n\nThe call closes on {Time(deadline, Proposal.Call.Programme.ZoneId)}." : "";
}
