using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Charts;

/// <summary>A stretch of the year; the first has no beginning and the last no end.</summary>
internal sealed record YearPhase(Phase Phase, DateTimeOffset? From, DateTimeOffset? Until)
{
    public string Words => YearWords.Of(Phase);

    public bool IsOver(DateTimeOffset now) => Until <= now;

    public bool IsNow(DateTimeOffset now) => !IsOver(now) && !(From > now);
}

/// <summary>One line of the year as a list: a milestone, today, or a date of the reader's own.</summary>
/// <param name="Then">What begins with it, in words; none where nothing does.</param>
internal sealed record YearLine(DateTimeOffset At, string Words, string? Then = null, OwnDate? Own = null, bool IsToday = false);

/// <summary>A programme's year for one reader: what the picture draws and the list tells, from the same milestones.</summary>
/// <param name="ZoneId">IANA name of the zone the reader reads times in.</param>
/// <param name="Now">UTC.</param>
internal sealed record YearChart(
    string Name, string ZoneId, DateTimeOffset Now, IReadOnlyList<YearPhase> Phases, IReadOnlyList<Milestone> Milestones, IReadOnlyList<OwnDate> Own)
{
    /// <summary>Whether the list is folded away, on a page that tells the same dates beside it.</summary>
    public bool FoldsList { get; init; }

    public YearPicture Picture => YearPicture.Of(this);

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<YearLine> Lines
    {
        get
        {
            var dates = Milestones.Select((milestone, at) => new YearLine(
                milestone.Instant, YearWords.Of(milestone.Kind), Phases.FirstOrDefault(phase => phase.From == milestone.Instant && IsLast(at))?.Words));
            var today = new YearLine(Now, "Today", Phases.First(phase => phase.IsNow(Now)).Words, IsToday: true);
            return [.. dates.Append(today).Concat(Own.Select(own => new YearLine(own.At, own.Words, Own: own))).OrderBy(line => line.At)];
        }
    }

    /// <summary>None while the programme has no dates.</summary>
    public static YearChart? Of(Programme? programme, string zoneId, DateTimeOffset now, IReadOnlyList<OwnDate> own)
    {
        if (programme is not { Milestones.Count: > 0 })
            return null;
        var milestones = programme.Milestones.OrderBy(milestone => (milestone.Instant, milestone.Kind)).ToList();
        return new(programme.Name, zoneId, now, [.. PhasesOf(programme, milestones)], milestones, own);
    }

    public DateTime Local(DateTimeOffset at) => ZonedTime.At(at, ZoneId).Local;

    // Of several at one instant the last begins the phase.
    private bool IsLast(int at) => at == Milestones.Count - 1 || Milestones[at + 1].Instant != Milestones[at].Instant;

    private static IEnumerable<YearPhase> PhasesOf(Programme programme, List<Milestone> milestones)
    {
        var phase = new YearPhase(programme.PhaseAt(milestones[0].Instant.AddTicks(-1)), null, null);
        foreach (var at in milestones.Select(milestone => milestone.Instant).Distinct())
        {
            if (programme.PhaseAt(at) == phase.Phase)
                continue;
            yield return phase with { Until = at };
            phase = new YearPhase(programme.PhaseAt(at), at, null);
        }
        yield return phase;
    }
}
