using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>A member is asked to confirm what a coordinator entered from the document they sent.</summary>
/// <param name="CoordinatorName">Who entered it.</param>
/// <param name="AskedAt">UTC; within the same hour it is the same occasion, and later the letter is sent again.</param>
public sealed record ConfirmationAsked(Proposal Proposal, string CoordinatorName, DateTimeOffset AskedAt) : Letter(Proposal.Proposer.Member)
{
    /// <summary>How the occasion of every such letter about a proposal begins.</summary>
    public static string OccasionOf(long proposalId) => FormattableString.Invariant($"confirm/{proposalId}/");

    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    // Another text is another occasion to ask.
    public override string Occasion =>
        FormattableString.Invariant($"{OccasionOf(Proposal.Id)}{Proposal.TextSavedAt.ToUnixTimeSeconds()}/{AskedAt.UtcDateTime:yyyyMMddHH}");

    public override string Subject => $"Is this your proposal? “{Line(Proposal.Title)}”";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {Plain(CoordinatorName)} entered the proposal **“{Plain(Proposal.Title)}”** for you, from what you sent to the coordinators. It counts once you confirm it and it is submitted, which is one press where nothing is missing.

        [Read it and confirm]({SecretText(Secret.Confirmation, Proposal.Id)})

        You need not sign in. If it is not yours, say so on the same page.{Deadline}
        """;

    private string Deadline => Proposal.Until is { } deadline && deadline > AskedAt
        ? $"\n\nPlease do so before {Time(deadline, Proposal.Call.Programme.ZoneId)}." : "";
}
