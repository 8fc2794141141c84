using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.SampleData;

/// <summary>
/// The year of the sample programme, counted from the day of the first start so that its call is open then, whenever that is.
/// </summary>
internal sealed class SampleTimeline
{
    private readonly DateOnly _firstDay;
    private readonly Plan _plan = SampleFile.Json<Plan>("programme.json");

    /// <param name="firstStart">In any offset; the day is the one in the group's zone.</param>
    public SampleTimeline(DateTimeOffset firstStart) =>
        _firstDay = DateOnly.FromDateTime(ZonedTime.At(firstStart, _plan.Zone).Local);

    public string ZoneId => _plan.Zone;

    /// <summary>The coming year.</summary>
    public int Year => _firstDay.Year + 1;

    public IEnumerable<(MilestoneKind Kind, ZonedTime Time)> Milestones =>
        _plan.Milestones.Select(milestone => (milestone.Kind, Zoned(Day(milestone), milestone.Time)));

    /// <summary>The instant in UTC of a clock time in the group's zone, so many days from the first start (negative: before it).</summary>
    public DateTimeOffset At(int days, TimeOnly time) => Zoned(_firstDay.AddDays(days), time).Instant;

    private DateOnly Day(Planned milestone)
    {
        var day = milestone.Date is { } date ? new DateOnly(Year, date.Month, date.Day) : _firstDay.AddDays(milestone.DaysFromStart!.Value);
        while (milestone.Weekday is { } weekday && day.DayOfWeek != weekday)
            day = day.AddDays(1);
        return day;
    }

    private ZonedTime Zoned(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), ZoneId);

    private sealed record Plan(string Zone, List<Planned> Milestones);

    /// <param name="DaysFromStart">Or else <paramref name="Date"/> says the day.</param>
    /// <param name="Weekday">Moves the day on to the next such weekday.</param>
    private sealed record Planned(MilestoneKind Kind, TimeOnly Time, int? DaysFromStart = null, DayOfYear? Date = null, DayOfWeek? Weekday = null);

    private sealed record DayOfYear(int Month, int Day);
}
