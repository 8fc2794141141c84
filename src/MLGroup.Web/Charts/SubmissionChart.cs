using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Charts;

/// <summary>How many proposals came on each day up to the deadline, beside those of the year before.</summary>
/// <param name="Days">Every day from the first submission of either year to the deadline, and the days after it as one.</param>
/// <param name="DaysLeft">Until this year's deadline; none once it has passed.</param>
internal sealed record SubmissionChart(int Year, IReadOnlyList<SubmissionChart.Day> Days, int? DaysLeft)
{
    /// <summary>What stands for all days after the deadline.</summary>
    private const int Late = -1;

    /// <summary>Days before this are counted together with it.</summary>
    private const int Earliest = 60;

    // One proposal a day is no tower.
    private const int LeastTop = 4;

    /// <param name="Before">Whole days before the deadline's day, in the group's zone; negative for after it.</param>
    internal sealed record Day(int Before, int ThisYear, int LastYear)
    {
        public string Words => Before switch
        {
            Late => "After the deadline",
            0 => "The day of the deadline",
            1 => "1 day before",
            Earliest => $"{Before} days before, or earlier",
            _ => $"{Before} days before"
        };
    }

    /// <summary>The top of the scale: an even number, so that its half is on it, too.</summary>
    public int Top => (Math.Max(LeastTop, Days.Max(day => Math.Max(day.ThisYear, day.LastYear))) + 1) / 2 * 2;

    public int ThisYear => Days.Sum(day => day.ThisYear);

    public int LastYear => Days.Sum(day => day.LastYear);

    /// <summary>When a proposal was handed in first, and until when it could be.</summary>
    internal sealed record Submission(int Year, DateTimeOffset At, DateTimeOffset? Deadline, string ZoneId)
    {
        public int? Before => Deadline is { } deadline ? Math.Clamp(DaysBetween(At, deadline, ZoneId), Late, Earliest) : null;
    }

    /// <summary>None while the programme has no deadline, and before the first proposal came; one statement.</summary>
    /// <param name="proposals">Of all years.</param>
    public static async Task<SubmissionChart?> OfAsync(IQueryable<Proposal> proposals, Programme? programme, DateTimeOffset now)
    {
        if (programme?.Call.Deadline is null)
            return null;
        var year = programme.Year;
        // What coordinators split off came with the whole.
        var submissions = await proposals.HandedIn.Where(proposal => proposal.SplitFromId == null).Where(proposal => proposal.Call.Programme.Year == year || proposal.Call.Programme.Year == year - 1)
            .Select(proposal => new Submission(proposal.Call.Programme.Year,
                proposal.Versions.Where(version => version.Reason == VersionReason.Submitted).OrderBy(version => version.Number).Select(version => version.CutAt).First(),
                proposal.Call.Programme.Milestones.Where(milestone => milestone.Kind == MilestoneKind.ProposalDeadline)
                    .Select(milestone => (DateTimeOffset?)milestone.Instant).FirstOrDefault(),
                proposal.Call.Programme.ZoneId)).ToListAsync();
        return Of(programme, submissions, now);
    }

    public static SubmissionChart? Of(Programme programme, IReadOnlyCollection<Submission> submissions, DateTimeOffset now)
    {
        var counts = submissions.ToLookup(one => (one.Year, one.Before));
        if (submissions.Max(one => one.Before) is not { } first || programme.Call.Deadline is not { } deadline)
            return null;
        var last = Math.Min(0, submissions.Min(one => one.Before) ?? 0);
        var days = Enumerable.Range(last, Math.Max(first, 0) - last + 1).Reverse()
            .Select(before => new Day(before, counts[(programme.Year, before)].Count(), counts[(programme.Year - 1, before)].Count()));
        return new SubmissionChart(programme.Year, [.. days], now > deadline ? null : DaysBetween(now, deadline, programme.ZoneId));
    }

    private static int DaysBetween(DateTimeOffset at, DateTimeOffset deadline, string zoneId)
    {
        var days = Date(deadline).DayNumber - Date(at).DayNumber;
        return days == 0 && at > deadline ? Late : days;

        DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(ZonedTime.At(instant, zoneId).Local);
    }
}
