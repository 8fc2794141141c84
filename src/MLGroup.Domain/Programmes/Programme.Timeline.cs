namespace MLGroup.Domain.Programmes;

/// <summary>A date that would appear, move or go.</summary>
/// <param name="From">None where the milestone had no date.</param>
/// <param name="To">None where it is to have none.</param>
public sealed record MilestoneMove(MilestoneKind Kind, ZonedTime? From, ZonedTime? To);

public sealed partial class Programme
{
    /// <summary>What <see cref="Reschedule"/> would change, in the order of the year.</summary>
    public IReadOnlyList<MilestoneMove> Moves(IReadOnlyDictionary<MilestoneKind, DateTime> timeline, string zoneId) =>
        [.. from kind in Enum.GetValues<MilestoneKind>()
            let was = this[kind]?.Time
            let to = timeline.TryGetValue(kind, out var local) ? new ZonedTime(local, zoneId) : null
            where was?.Instant != to?.Instant
            select new MilestoneMove(kind, was, to)];

    /// <summary>Sets the whole timeline at once: what is not in it has no date any more.</summary>
    /// <param name="timeline">Dates and clocks on the wall of <paramref name="zoneId"/>.</param>
    /// <param name="zoneId">IANA name of the zone the group agrees its times in.</param>
    /// <exception cref="RuleBrokenException">The zone is unknown, or the call would close before it opens.</exception>
    public void Reschedule(IReadOnlyDictionary<MilestoneKind, DateTime> timeline, string zoneId)
    {
        Describe(Name, zoneId);
        RequireOrder(timeline, zoneId);
        _milestones.RemoveAll(milestone => !timeline.ContainsKey(milestone.Kind));
        foreach (var (kind, local) in timeline)
        {
            if (this[kind] is { } milestone)
                milestone.MoveTo(new ZonedTime(local, zoneId));
            else
                _milestones.Add(new Milestone(kind, new ZonedTime(local, zoneId)));
        }
    }

    /// <summary>Derives the instants again from date, clock and zone, as the rules of the zones are today. The agreed local times stay.</summary>
    /// <returns>How many instants moved.</returns>
    public int FollowZoneRules() => _milestones.Count(milestone => milestone.FollowZoneRule());

    /// <summary>Pairs of dates that come in another order than the year's usual one; worth a look, and allowed.</summary>
    public static IEnumerable<(MilestoneKind Earlier, MilestoneKind Later)> OutOfOrder(IReadOnlyDictionary<MilestoneKind, DateTime> timeline)
    {
        var kinds = timeline.Keys.Order().ToList();
        return kinds.Zip(kinds.Skip(1)).Where(pair => timeline[pair.Second] <= timeline[pair.First]);
    }

    public Phase PhaseAt(DateTimeOffset now) => _milestones.Where(milestone => milestone.Instant <= now)
        .MaxBy(milestone => (milestone.Instant, milestone.Kind))?.Kind switch
    {
        MilestoneKind.CallOpens when this[MilestoneKind.ProposalDeadline] is not null => Phase.CallOpen,
        MilestoneKind.ProposalDeadline => Phase.Review,
        MilestoneKind.ProgrammeMeeting => Phase.Building,
        MilestoneKind.ProgrammePublished => Phase.Joining,
        MilestoneKind.WorkBegins => Phase.Work,
        MilestoneKind.MidwayReports => Phase.SecondHalf,
        MilestoneKind.FinalReports => Phase.Over,
        _ => Phase.Preparing
    };

    /// <summary>The next date of the year; none after the last.</summary>
    public Milestone? NextAfter(DateTimeOffset now) =>
        _milestones.Where(milestone => milestone.Instant > now).MinBy(milestone => milestone.Instant);

    private static void RequireOrder(IReadOnlyDictionary<MilestoneKind, DateTime> timeline, string zoneId)
    {
        if (timeline.TryGetValue(MilestoneKind.CallOpens, out var opens) && timeline.TryGetValue(MilestoneKind.ProposalDeadline, out var closes)
            && new ZonedTime(closes, zoneId).Instant <= new ZonedTime(opens, zoneId).Instant)
            throw new RuleBrokenException("The deadline must be after the day the call opens.", nameof(MilestoneKind.ProposalDeadline));
    }
}
