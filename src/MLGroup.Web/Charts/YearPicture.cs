using System.Globalization;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Charts;

/// <summary>Where everything stands in the picture of a year, in units of its view box.</summary>
/// <param name="PlotWidth">What the months take up; the rest is for the words of the last dates.</param>
/// <param name="Above">Milestones and today.</param>
/// <param name="Below">The reader's own dates, and phases whose name has no room inside.</param>
internal sealed record YearPicture(double PlotWidth, IReadOnlyList<YearSpan.Tick> Ticks, IReadOnlyList<YearPicture.Band> Bands,
    IReadOnlyList<YearPicture.Pin> Above, IReadOnlyList<YearPicture.Pin> Below)
{
    public const double Width = 1000;

    internal enum Shape { Milestone, Today, Own, Phase }

    /// <param name="Name">Inside, where it has room.</param>
    internal sealed record Band(double X, double Width, string? Name, bool IsOver, bool IsNow);

    /// <summary>Words with a stem to the day they speak of.</summary>
    internal sealed record Pin(Shape Shape, double X, string Words, string? Day, bool IsBold, int Row)
    {
        public double Width => WidthOf(Words, IsBold);
    }

    /// <summary>A pin before it has its place: at a share of the plot's width.</summary>
    private sealed record Wish(Shape Shape, double Share, string Words, string? Day = null, bool IsBold = true)
    {
        public double Width => WidthOf(Words, IsBold);
    }

    private sealed record Stretch(YearPhase Phase, double Start, double End, bool IsNow)
    {
        public bool HasRoom(double width) => WidthOf(Phase.Words, IsNow) + (2 * StemLabel.Gap) <= (End - Start) * width;

        // The few days before the first date and after the last are no part of the year's plan.
        public bool IsNamedOutside(double width) => !HasRoom(width) && (IsNow || (Phase.From is not null && Phase.Until is not null));

        public Wish Outside => new(Shape.Phase, (Start + End) / 2, Phase.Words, IsBold: IsNow);
    }

    public int RowsAbove => Above.Max(pin => (int?)pin.Row + 1) ?? 0;
    public int RowsBelow => Below.Max(pin => (int?)pin.Row + 1) ?? 0;

    // About as wide as the words are drawn, rather more than less.
    private static double WidthOf(string words, bool isBold) => words.Length * (isBold ? 8 : 7.3);

    public static YearPicture Of(YearChart chart)
    {
        var span = YearSpan.Of(chart);
        var stretches = chart.Phases
            .Select(phase => new Stretch(phase, Share(phase.From ?? DateTimeOffset.MinValue), Share(phase.Until ?? DateTimeOffset.MaxValue), phase.IsNow(chart.Now)))
            .Where(stretch => stretch.End > stretch.Start).ToList();
        var above = chart.Milestones.Select(one => new Wish(Shape.Milestone, Share(one.Instant), YearWords.Of(one.Kind), Day(chart, one.Instant))).ToList();
        if (span.Holds(chart.Local(chart.Now)))
            above.Add(new Wish(Shape.Today, Share(chart.Now), "Today", Day(chart, chart.Now)));
        var own = chart.Own.GroupBy(one => (one.At, one.IsChanges))
            .Select(some => new Wish(Shape.Own, Share(some.Key.At), $"{Counted(some.First(), some.Count())}, {Day(chart, some.Key.At)}")).ToList();

        // A narrower plot leaves room for the last words, and takes it from the names of phases: until both agree.
        var (width, below) = (PlotFor([.. above, .. own]), own);
        for (var before = double.PositiveInfinity; width < before;)
        {
            below = [.. own, .. stretches.Where(stretch => stretch.IsNamedOutside(width)).Select(stretch => stretch.Outside)];
            (before, width) = (width, Math.Min(width, PlotFor([.. above, .. below])));
        }
        var bands = stretches.Select(stretch => new Band(stretch.Start * width, (stretch.End - stretch.Start) * width,
            stretch.HasRoom(width) ? stretch.Phase.Words : null, stretch.Phase.IsOver(chart.Now), stretch.IsNow));
        return new(width, span.Ticks(), [.. bands], Placed(above, width), Placed(below, width));

        double Share(DateTimeOffset at) => at == DateTimeOffset.MinValue ? 0 : at == DateTimeOffset.MaxValue ? 1 : span.ShareOf(chart.Local(at));
    }

    private static double PlotFor(IReadOnlyList<Wish> wishes) => wishes.Where(wish => wish.Share > 0)
        .Select(wish => (Width - StemLabel.Gap - wish.Width) / wish.Share).Append(Width).Min();

    private static List<Pin> Placed(IReadOnlyList<Wish> wishes, double width)
    {
        var rows = LabelRows.Of([.. wishes.Select(wish => new StemLabel(wish.Share * width, wish.Width))]);
        return [.. wishes.Select((wish, at) => new Pin(wish.Shape, wish.Share * width, wish.Words, wish.Day, wish.IsBold, rows[at]))];
    }

    private static string Day(YearChart chart, DateTimeOffset at) => chart.Local(at).ToString("d MMM", CultureInfo.GetCultureInfo("en-GB"));

    private static string Counted(OwnDate first, int count) => count == 1 ? first.Words
        : first.IsChanges ? $"Changes of {count} proposals are due" : $"{count} of your drafts are due";
}
