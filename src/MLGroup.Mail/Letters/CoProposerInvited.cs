using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>Somebody asks a member to write a proposal with them.</summary>
/// <param name="Writer">The invited one, with its member loaded.</param>
/// <param name="Page">Where they accept or decline.</param>
public sealed record CoProposerInvited(Proposal Proposal, Writer Writer, Uri Page) : Letter(Writer.Member)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    // Somebody who declined may be invited again later; that is another occasion.
    public override string Occasion => OccasionOf(Proposal.Id, Writer);

    public override string Subject => $"{Line(Inviter)} invites you to write a proposal together";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {Plain(Inviter)} would like to write the proposal **“{Plain(Proposal.Title)}”** together with you.

        If you accept, you can read it and change it, and your name stands on it as co-proposer. If you decline, nothing else happens.

        [Accept or decline]({Page}){Deadline}
        """;

    /// <summary>The occasion of a writer's latest invitation.</summary>
    public static string OccasionOf(int proposalId, Writer writer) =>
        FormattableString.Invariant($"invited/{proposalId}/{writer.InvitedAt.ToUnixTimeMilliseconds()}");

    private string Inviter => Proposal.Proposer.Member.Name;

    private string Deadline => Proposal.Until is not { } until || until < Writer.InvitedAt ? ""
        : until == Proposal.Call.Deadline ? $"\n\nThe call closes on {Time(until, Proposal.Call.Programme.ZoneId)}."
        : $"\n\nIt can be changed and submitted until {Time(until, Proposal.Call.Programme.ZoneId)}.";
}
