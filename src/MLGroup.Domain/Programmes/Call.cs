namespace MLGroup.Domain.Programmes;

/// <summary>The programme's invitation to propose activities. It has no dates of its own: they are the programme's milestones.</summary>
public sealed partial class Call
{
    public const int TextLength = 20_000;
    public const int LongestGrace = 24 * 60;

    private Call() { }

    internal Call(Programme programme) => Programme = programme;

    public int Id { get; private set; }
    public int ProgrammeId { get; private set; }
    public Programme Programme { get; private set; } = null!;

    /// <summary>What the group asks for, in Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the year is to reach, in Markdown.</summary>
    public string Objectives { get; private set; } = "";

    /// <summary>What proposals are judged by, in Markdown.</summary>
    public string Criteria { get; private set; } = "";

    /// <summary>Minutes after the deadline in which a proposal is still taken and marked late; never shown to members.</summary>
    public int GraceMinutes { get; private set; }
    public int RowVersion { get; private set; }

    /// <summary>UTC; none where the coordinators set no date yet.</summary>
    public DateTimeOffset? OpensAt => Programme[MilestoneKind.CallOpens]?.Instant;

    /// <summary>UTC; none where the coordinators set no date yet.</summary>
    public DateTimeOffset? Deadline => Programme[MilestoneKind.ProposalDeadline]?.Instant;

    /// <exception cref="RuleBrokenException">A text is longer than 20,000 characters, or the grace is not 0 to 1,440 minutes.</exception>
    public void Describe(string text, string objectives, string criteria, int graceMinutes)
    {
        if (graceMinutes is < 0 or > LongestGrace)
            throw new RuleBrokenException("Enter the grace in minutes, from 0 to 1,440.", nameof(GraceMinutes));
        Cap.Require("The text", text, TextLength, nameof(Text));
        Cap.Require("The text of the objectives", objectives, TextLength, nameof(Objectives));
        Cap.Require("The text of the criteria", criteria, TextLength, nameof(Criteria));
        (Text, Objectives, Criteria, GraceMinutes) = (text, objectives, criteria, graceMinutes);
    }

    /// <summary>Whether proposals are taken at <paramref name="now"/>, the hidden grace included.</summary>
    public bool Takes(DateTimeOffset now) => HasOpened(now) && Deadline is { } deadline && now <= deadline.AddMinutes(GraceMinutes);

    public bool HasOpened(DateTimeOffset now) => OpensAt is { } opens && now >= opens;

    /// <summary>Whether <paramref name="now"/> is after the deadline, however long the grace.</summary>
    public bool HasClosed(DateTimeOffset now) => Deadline is { } deadline && now > deadline;

    /// <summary>Whether <paramref name="now"/> is between the opening and the deadline, as everybody is told.</summary>
    public bool IsOpen(DateTimeOffset now) => HasOpened(now) && Deadline >= now;

    /// <exception cref="RuleBrokenException">The call has no dates, has not opened, or has closed.</exception>
    public void RequireOpen(DateTimeOffset now)
    {
        if (Takes(now))
            return;
        var (opens, deadline) = (Programme[MilestoneKind.CallOpens], Programme[MilestoneKind.ProposalDeadline]);
        throw new RuleBrokenException(
            opens is null || deadline is null ? $"The call for {Programme.Year} has no dates yet."
            : now < opens.Instant ? $"The call for {Programme.Year} opens on {opens.Time}."
            : $"The call for {Programme.Year} closed on {deadline.Time}.");
    }
}
