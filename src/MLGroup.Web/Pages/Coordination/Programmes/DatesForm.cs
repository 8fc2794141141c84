using System.ComponentModel.DataAnnotations;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

/// <summary>The timeline as it is typed, one date and time for each kind of milestone in the order of the year.</summary>
public sealed class DatesForm
{
    private const int LongestDate = 60;

    public sealed class Typed
    {
        [Display(Name = "Date")]
        [MaxLength(LongestDate)]
        public string Date { get; set; } = "";

        [Display(Name = "Time")]
        [MaxLength(LongestDate)]
        public string Time { get; set; } = "";
    }

    [Display(Name = "Time zone", Description = "All dates below are in this zone")]
    [Required(ErrorMessage = "Choose a time zone.")]
    public string ZoneId { get; set; } = "";

    public List<Typed> Dates { get; set; } = [];

    /// <summary>Mark of the moves that were shown before saving.</summary>
    public string Seen { get; set; } = "";

    [Display(Name = "Tell the writers", Description = "Each gets one letter with the old and the new dates.")]
    public bool Tell { get; set; }

    public int RowVersion { get; set; }

    internal static DatesForm Of(Programme programme) => new()
    {
        ZoneId = programme.ZoneId,
        Dates = [.. Enum.GetValues<MilestoneKind>().Select(kind => Shown(programme[kind], programme.ZoneId))],
        RowVersion = programme.RowVersion
    };

    /// <summary>What was typed, as a timeline.</summary>
    /// <exception cref="RuleBrokenException">Names every date and time that cannot be read.</exception>
    internal Dictionary<MilestoneKind, DateTime> Read()
    {
        var timeline = new Dictionary<MilestoneKind, DateTime>();
        var broken = new List<BrokenRule>();
        foreach (var ((kind, typed), at) in Enum.GetValues<MilestoneKind>().Zip(Dates).Select((pair, at) => (pair, at)))
        {
            var date = Try(typed.Date, TypedDate.Read, $"Dates[{at}].Date", broken);
            var time = Try(typed.Time, TypedDate.ReadTime, $"Dates[{at}].Time", broken);
            if (date is { } day && time is { } clock)
                timeline[kind] = day.ToDateTime(clock);
            else if (typed.Date.Trim().Length > 0 && typed.Time.Trim().Length == 0)
                broken.Add(new("Enter the time too, for example 18:00.", $"Dates[{at}].Time"));
            else if (typed.Date.Trim().Length == 0 && typed.Time.Trim().Length > 0)
                broken.Add(new("Enter the date too, or remove the time.", $"Dates[{at}].Date"));
        }
        return broken.Count == 0 ? timeline : throw new RuleBrokenException(broken);
    }

    private static Typed Shown(Milestone? milestone, string zoneId)
    {
        if (milestone is null)
            return new();
        // The agreed local time, not the instant that was derived from it, unless the group's zone is another by now.
        var local = milestone.ZoneId == zoneId ? milestone.Local : ZonedTime.At(milestone.Instant, zoneId).Local;
        return new() { Date = TypedDate.Write(DateOnly.FromDateTime(local)), Time = TypedDate.Write(TimeOnly.FromDateTime(local)) };
    }

    private static T? Try<T>(string typed, Func<string, string?, T> read, string field, List<BrokenRule> broken) where T : struct
    {
        try
        {
            return typed.Trim().Length == 0 ? null : read(typed, field);
        }
        catch (RuleBrokenException refused)
        {
            broken.AddRange(refused.Rules);
            return null;
        }
    }
}
