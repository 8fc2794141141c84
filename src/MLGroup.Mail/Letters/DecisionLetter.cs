using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Mail.Letters;

/// <summary>
/// What the coordinators decided. It lies in the post office as a draft, so that a coordinator reads, edits or drops it; applying
/// the decision releases it.
/// </summary>
/// <param name="Decision">With its proposal, its strand where it accepts, and where it merges what it goes into with that one's writers.</param>
/// <param name="Page">Where the writer sees the proposal.</param>
public sealed record DecisionLetter(Decision Decision, Member Recipient, Uri Page) : Letter(Recipient)
{
    public override CommunicationKind Kind => CommunicationKind.OwnProposals;

    public override string Occasion => OccasionOf(Decision.Id);

    public override bool IsDraft => true;

    public override string Subject => Decision.Outcome switch
    {
        DecisionOutcome.Accept => $"Your proposal “{Title}” is accepted",
        DecisionOutcome.AcceptWithChanges => $"Your proposal “{Title}” is accepted with changes",
        DecisionOutcome.Merge => $"Your proposal “{Title}” joins another one",
        DecisionOutcome.AskForChanges => $"Please change your proposal “{Title}”",
        _ => $"Your proposal “{Title}”: not this year"
    };

    public override string Body => $"""
        Hello {Plain(Recipient.Name)},

        {News}{Part}{Comment}

        [Open your proposal]({Page})

        Thank you for your work. If you have a question, just answer this mail.
        """;

    /// <summary>The occasion of all letters about one decision.</summary>
    public static string OccasionOf(int decisionId) => FormattableString.Invariant($"{OutgoingMail.DecisionOccasion}{decisionId}");

    private Proposal Proposal => Decision.Proposal;

    private string Title => Line(Proposal.Title);

    private string Year => FormattableString.Invariant($"{Proposal.Call.Programme.Year}");

    private string News => Decision.Outcome switch
    {
        DecisionOutcome.Accept => $"""
            Good news: your proposal **“{Plain(Title)}”** is accepted for the programme of {Year}.

            It becomes an activity of **{Plain(Decision.Strand!.Name)}**. You hear from the people there before the work begins.
            """,
        DecisionOutcome.AcceptWithChanges => $"""
            Good news: your proposal **“{Plain(Title)}”** is accepted for the programme of {Year}, with the changes below.

            It becomes an activity of **{Plain(Decision.Strand!.Name)}**. You hear from the people there before the work begins.
            """,
        DecisionOutcome.Merge => $"""
            Good news: your proposal **“{Plain(Title)}”** becomes part of the programme of {Year}, together with **“{Plain(Into.Title)}”**.

            {Plain(Into.Proposer.Member.Name)}{Office} proposed that one and leads the activity. Yours goes into it, and your office is named with it.
            """,
        DecisionOutcome.AskForChanges => $"""
            The coordinators have read your proposal **“{Plain(Title)}”** and would like to take it on. Before they do, they ask you for changes.

            {Asked}

            Your proposal is open again until {Time(Decision.DueAt!.Value, Proposal.Call.Programme.ZoneId)}. Change it and submit it again by then.
            """,
        _ => $"""
            Thank you for your proposal **“{Plain(Title)}”**. The group could not take on every proposal, and yours is not part of the programme of {Year}.

            Your text stays in the portal. You are welcome to use it again in the next call.
            """
    };

    private Proposal Into => Decision.Into!;

    private string Office => Into.Proposer.Organisation is { } office ? $" ({Plain(office.ShortName)})" : "";

    private string Asked => Decision.Fields.Split(' ') is var names && Proposal.Fields.Where(one => names.Contains(one.Name)).ToList() is { Count: > 0 } asked
        ? $"They ask about these answers; all others stay as you submitted them:\n\n{string.Join('\n', asked.Select(one => $"- {Plain(one.Label)}"))}"
        : "";

    private string Part => Proposal.SplitFromId is null ? ""
        : $"\n\nThe coordinators divided what you proposed, to decide about each part by itself. This letter is about the part **“{Plain(Proposal.SplitName)}”**, which has the number {Proposal.Id}.";

    private string Comment => Decision.Comment.Length == 0 ? "" : $"\n\n## What the coordinators say\n\n{PlainParagraphs(Decision.Comment)}";
}
