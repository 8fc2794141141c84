using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>The receipt: each writer hears that the proposal was handed in, and what happens next.</summary>
/// <param name="Page">Where the writer sees the proposal.</param>
public sealed record ProposalReceived(Proposal Proposal, Member Recipient, Uri Page) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => FormattableString.Invariant($"received/{Proposal.Id}/{Proposal.SubmittedVersion}");

    public override string Subject => $"We have your proposal “{Line(Proposal.Title)}”";

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {Arrival}

        ## What happens next

        {NextSteps}

        [Open your proposal]({Page})
        """;

    private string Zone => Proposal.Call.Programme.ZoneId;

    private string Arrival => Proposal.HasLateChanges
        ? $"Thank you. Your proposal **“{Plain(Proposal.Title)}”** was in on time. Its number is {Proposal.Id}, and your changes came in on {Time(Proposal.SubmittedAt!.Value, Zone)}."
        : $"Thank you. Your proposal **“{Plain(Proposal.Title)}”** has arrived. Its number is {Proposal.Id}, and it came in on {Time(Proposal.SubmittedAt!.Value, Zone)}.";

    private string NextSteps => string.Join('\n', Steps().Select(step => $"- {step}"));

    private IEnumerable<string> Steps()
    {
        var programme = Proposal.Call.Programme;
        if (Proposal.IsLate)
            yield return "It came after the deadline, so it is marked as late.";
        if (Proposal.Until is { } until && until > Proposal.SubmittedAt!.Value)
            yield return $"You can change it until {Time(until, Zone)}. Changes count when you submit them again.";
        yield return "The coordinators read all proposals and place them in themes and squads.";
        if (programme[MilestoneKind.ProgrammeMeeting] is { } meeting)
            yield return $"The group talks about the programme at its meeting on {Time(meeting.Instant, Zone)}.";
        yield return "You get a letter with the decision.";
    }
}
