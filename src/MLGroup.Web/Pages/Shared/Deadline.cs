using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Shared;

/// <summary>A call's deadline as one reader sees it: their own zone first, then the group's.</summary>
/// <param name="Year">The year of the call.</param>
internal sealed record Deadline(int Year, ZonedTime Own, ZonedTime Group, DateTimeOffset Opened, DateTimeOffset Now)
{
    public static Deadline? Of(Call call, string zoneId, DateTimeOffset now) =>
        call.Programme[MilestoneKind.ProposalDeadline] is { } milestone
            ? new(call.Programme.Year, ZonedTime.At(milestone.Instant, zoneId), milestone.Time, call.OpensAt ?? now, now) : null;

    /// <summary>Whether it is later than the call's own, for one proposal alone.</summary>
    public bool IsExtended { get; private init; }

    /// <summary>The same for a proposal that has more time than the call.</summary>
    public Deadline Until(DateTimeOffset later) =>
        this with { Own = ZonedTime.At(later, Own.ZoneId), Group = ZonedTime.At(later, Group.ZoneId), IsExtended = true };

    public TimeSpan Left => Group.Instant - Now;
    public bool IsPast => Left < TimeSpan.Zero;

    /// <summary>For the script that goes on counting.</summary>
    public long LeftInSeconds => (long)Math.Floor(Left.TotalSeconds);

    /// <summary>What is said once it is over.</summary>
    public string PastInWords => IsExtended ? "Your time has run out" : "The call has closed";

    /// <summary>Whether the group's clock shows something else than the reader's.</summary>
    public bool ZonesDiffer => Own.Local != Group.Local;

    /// <summary>Hours of the call that are gone, and all of them.</summary>
    public (int Gone, int All) Hours => ((int)Math.Max(0, (Now - Opened).TotalHours), (int)Math.Max(1, (Group.Instant - Opened).TotalHours));

    /// <summary>For example "Day 46 of 54 of the call".</summary>
    public string DayOfCall
    {
        get
        {
            var all = Math.Max(1, (int)Math.Ceiling((Group.Instant - Opened).TotalDays));
            return $"Day {Math.Clamp((int)(Now - Opened).TotalDays + 1, 1, all):N0} of {all:N0} of the call";
        }
    }

    /// <summary>For example "in 9 days" or "today", counted in days of the reader's calendar.</summary>
    public string InDays => (Own.Local.Date - ZonedTime.At(Now, Own.ZoneId).Local.Date).Days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {days:N0} days",
        var days => $"{-days:N0} days ago"
    };

    /// <summary>The group's time as its people read it; with the date where it is another day than the reader's.</summary>
    public string ForTheGroup =>
        $"{(Own.Local.Date == Group.Local.Date ? "" : Group.Date + ", ")}{Group.Local:HH:mm}, {ZoneWords.Of(Group.ZoneId)}";

    /// <summary>For example "9 days, 4 hours left" or "12 minutes left".</summary>
    public string LeftInWords => Left switch
    {
        { Ticks: < 0 } => PastInWords,
        { TotalDays: >= 1 } => $"{Counted(Left.Days, "day")}{(Left.Hours > 0 ? ", " + Counted(Left.Hours, "hour") : "")} left",
        { TotalHours: >= 1 } => $"{Counted(Left.Hours, "hour")}{(Left.Minutes > 0 ? ", " + Counted(Left.Minutes, "minute") : "")} left",
        { TotalMinutes: >= 1 } => $"{Counted(Left.Minutes, "minute")} left",
        _ => "Less than a minute left"
    };

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
