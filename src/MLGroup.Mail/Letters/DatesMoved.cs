using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Mail.Letters;

/// <summary>Dates that touch a writer's proposals moved. One letter to each writer, also to those who are only invited, however many proposals and dates there are.</summary>
/// <param name="Programme">With its new dates.</param>
/// <param name="Moves">Those that touch writers, in the order of the year.</param>
/// <param name="Page">Where the writer reads more.</param>
public sealed record DatesMoved(Programme Programme, IReadOnlyList<MilestoneMove> Moves, Member Recipient, Uri Page) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    // Each change of the timeline raises it. The milestones' own counts begin again where one is removed and set once more.
    public override string Occasion => FormattableString.Invariant($"dates/{Programme.Id}/{Programme.RowVersion}");

    public override string Subject => Moves.Any(move => move.Kind == MilestoneKind.ProposalDeadline)
        ? $"The proposal deadline of {Line(Programme.Name)} has moved" : $"Dates of {Line(Programme.Name)} have moved";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        The coordinators changed the timeline of **{Plain(Programme.Name)}**. {(IsInvited ? "You are invited to write a proposal in its call" : "You write a proposal in its call")}, so this is for you:

        {string.Join('\n', Moves.Select(move => $"- {Line(move)}"))}

        {(IsInvited ? "The invitation stands; you can still accept or decline it." : "What you wrote stays as it is.")}

        [{(IsOpen ? "Read the call" : "Open the portal")}]({Page})
        """;

    /// <summary>Whether a writer should hear that this date moved.</summary>
    public static bool Touches(MilestoneKind kind) => kind is MilestoneKind.CallOpens or MilestoneKind.ProposalDeadline
        or MilestoneKind.ProgrammeMeeting or MilestoneKind.ProgrammePublished;

    /// <summary>Whether the reader writes nothing in this call yet, and is only asked to write along.</summary>
    public bool IsInvited { get; init; }

    /// <summary>Whether <see cref="Page"/> is the call's.</summary>
    public bool IsOpen { get; init; }

    private string Line(MilestoneMove move) => (move.From, move.To) switch
    {
        ({ } from, { } to) => $"**{Name(move.Kind)}**: now {Time(to.Instant, to.ZoneId)}. It was {Time(from.Instant, to.ZoneId)}.",
        (null, { } to) => $"**{Name(move.Kind)}**: {Time(to.Instant, to.ZoneId)}. It had no date before.",
        ({ } from, null) => $"**{Name(move.Kind)}**: no date for the time being. It was {Time(from.Instant, from.ZoneId)}.",
        _ => ""
    };

    private static string Name(MilestoneKind kind) => kind switch
    {
        MilestoneKind.CallOpens => "The call opens",
        MilestoneKind.ProposalDeadline => "Proposal deadline",
        MilestoneKind.ProgrammeMeeting => "Programme meeting",
        _ => "Programme published"
    };
}
