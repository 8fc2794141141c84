using System.Globalization;

namespace MLGroup.Web.Charts;

/// <summary>The whole months that a picture of the year shows: twelve at least, as many as the dates need, and today where it is near.</summary>
/// <param name="From">The first day, on the reader's calendar.</param>
/// <param name="Until">The first day after it.</param>
internal sealed record YearSpan(DateTime From, DateTime Until)
{
    private const int FewestMonths = 12;
    private const int MostTicks = 24;
    private const int DaysToToday = 92;
    private static readonly int[] _steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A line of the calendar and the month or year that begins there, at a share of the span's width.</summary>
    internal sealed record Tick(double Share, string? Year, string Month);

    private int Months => ((Until.Year - From.Year) * 12) + Until.Month - From.Month;

    public static YearSpan Of(YearChart chart)
    {
        var days = chart.Milestones.Select(one => one.Instant).Concat(chart.Own.Select(own => own.At)).Select(chart.Local).ToList();
        var today = chart.Local(chart.Now);
        if (today >= days.Min().AddDays(-DaysToToday) && today <= days.Max().AddDays(DaysToToday))
            days.Add(today);
        var from = new DateTime(days.Min().Year, days.Min().Month, 1);
        var until = new DateTime(days.Max().Year, days.Max().Month, 1).AddMonths(1);
        return new(from, from.AddMonths(FewestMonths) > until ? from.AddMonths(FewestMonths) : until);
    }

    public bool Holds(DateTime local) => local >= From && local < Until;

    /// <summary>0 for the beginning and everything before, 1 for the end and everything after.</summary>
    public double ShareOf(DateTime local) => Math.Clamp((local - From) / (Until - From), 0, 1);

    /// <summary>Every month, or every third and so on where there are very many.</summary>
    public IReadOnlyList<Tick> Ticks()
    {
        var step = _steps.First(step => Months <= step * MostTicks);
        var months = Enumerable.Range(0, Months).Select(From.AddMonths).Where(month => ((month.Year * 12) + month.Month - 1) % step == 0).ToList();
        return [.. months.Select((month, at) => new Tick(
            ShareOf(month), at == 0 || month.Month == 1 ? month.ToString("yyyy", English) : null, step < 12 ? month.ToString("MMM", English) : ""))];
    }
}
