namespace MLGroup.Domain.Programmes;

public enum MilestoneKind
{
    CallOpens,
    ProposalDeadline,
    ProgrammeMeeting,
    ProgrammePublished,
    WorkBegins,
    MidwayReports,
    FinalReports
}

/// <summary>A date of the programme's year. The milestones are the only source of dates: pages and letters derive theirs from them.</summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(MilestoneKind kind, ZonedTime time)
    {
        Kind = kind;
        MoveTo(time);
        ScheduleVersion = 1;
    }

    public int Id { get; private set; }
    public int ProgrammeId { get; private set; }
    public MilestoneKind Kind { get; private set; }

    /// <summary>Date and clock agreed on, in <see cref="ZoneId"/>.</summary>
    public DateTime Local { get; private set; }

    /// <summary>IANA name.</summary>
    public string ZoneId { get; private set; } = "";

    /// <summary>UTC, derived from the local time.</summary>
    public DateTimeOffset Instant { get; private set; }

    /// <summary>Counts how often the date moved: what was planned for an earlier version is void.</summary>
    public int ScheduleVersion { get; private set; }

    public ZonedTime Time => new(Local, ZoneId);

    internal void MoveTo(ZonedTime time)
    {
        if (!ZonedTime.Knows(time.ZoneId))
            throw new RuleBrokenException("Choose a time zone from the list.");
        var moved = time.Instant != Instant;
        (Local, ZoneId, Instant) = (DateTime.SpecifyKind(time.Local, DateTimeKind.Unspecified), time.ZoneId, time.Instant);
        if (moved)
            ScheduleVersion++;
    }

    /// <returns>Whether the instant moved.</returns>
    internal bool FollowZoneRule()
    {
        // Where the system has no rules for the zone, the instant that was derived with them is the better knowledge.
        if (!ZonedTime.Knows(ZoneId) || Time.Instant == Instant)
            return false;
        MoveTo(Time);
        return true;
    }
}
