using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CsCheck;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Charts;

namespace MLGroup.Tests.Web.Charts;

public sealed class YearPictureTests
{
    private const string Lagos = "Africa/Lagos";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTime Start = new(2026, 10, 5, 9, 0, 0);

    // Whatever dates coordinators set: some missing, all on one day, years apart, out of order, with leap days.
    private static readonly Gen<YearChart> AnyYear = Gen.Select(
        Gen.Select(Gen.Bool, Gen.Int[-40, 760]).Array[7], Gen.OneOf(Gen.Const(0), Gen.Const(1), Gen.Const(30), Gen.Const(600)), Gen.Int[-500, 900], Gen.Int[-100, 800].Array[0, 4])
        .Select((dates, spread, today, own) =>
        {
            var programme = new Programme(2027, "ML 2027", Lagos);
            foreach (var (kind, (isSet, days)) in Enum.GetValues<MilestoneKind>().Zip(dates))
            {
                if (isSet && kind is not MilestoneKind.CallOpens)
                    programme.Schedule(kind, new ZonedTime(Start.AddDays(spread == 0 ? 0 : days % (spread + 1)), Lagos));
            }
            if (dates[0].Item1)
                programme.Schedule(MilestoneKind.CallOpens, new ZonedTime(Start.AddDays(-60), Lagos));
            if (programme.Milestones.Count == 0)
                programme.Schedule(MilestoneKind.FinalReports, new ZonedTime(Start, Lagos));
            return YearChart.Of(programme, "Pacific/Apia", Now.AddDays(today), [.. own.Select((days, at) => new OwnDate(at, "Mine", Now.AddDays(days), at % 2 == 0))])!;
        });

    [Fact]
    public void No_words_meet_other_words_or_the_stem_of_another_date() => AnyYear.Sample(chart =>
    {
        var picture = chart.Picture;

        foreach (var pins in new[] { picture.Above, picture.Below })
        {
            foreach (var (one, other) in pins.SelectMany(one => pins.Where(other => other != one).Select(other => (one, other))))
            {
                var (start, end) = (one.X + StemLabel.Gap, one.X + StemLabel.Gap + one.Width);
                if (one.Row == other.Row)
                    Assert.True(other.X + StemLabel.Gap >= end || other.X + StemLabel.Gap + other.Width <= start, $"{one} meets {other}");
                if (other.Row > one.Row)
                    Assert.False(other.X > start && other.X < end, $"The stem of {other} crosses {one}");
            }
        }
    });

    [Fact]
    public void Everything_lies_within_the_picture_and_the_phases_fill_the_year() => AnyYear.Sample(chart =>
    {
        var picture = chart.Picture;

        Assert.InRange(picture.PlotWidth, 600, YearPicture.Width);
        Assert.All(picture.Above.Concat(picture.Below), pin =>
        {
            Assert.InRange(pin.X, 0, picture.PlotWidth + 0.001);
            Assert.InRange(pin.X + StemLabel.Gap + pin.Width, 0, YearPicture.Width + 0.001);
        });
        var ends = picture.Bands.Select(band => band.X + band.Width);
        Assert.Equal(picture.Bands.Select(band => Math.Round(band.X, 6)).Append(Math.Round(picture.PlotWidth, 6)), ends.Prepend(0).Select(end => Math.Round(end, 6)));
        Assert.InRange(picture.Bands.Count(band => band.IsNow), 0, 1);
        Assert.InRange(picture.Ticks.Count, 2, 24);
    });

    [Fact]
    public void The_list_tells_every_date_once_in_the_order_of_time() => AnyYear.Sample(chart =>
    {
        var lines = chart.Lines;

        Assert.Equal(lines.OrderBy(line => line.At), lines);
        Assert.Equal(chart.Milestones.Count + chart.Own.Count + 1, lines.Count);
        Assert.Equal(chart.Phases.Single(phase => phase.IsNow(chart.Now)).Words, lines.Single(line => line.IsToday).Then);
        Assert.Equal(chart.Phases.Skip(1).Select(phase => phase.Words), lines.Where(line => line is { IsToday: false, Then: not null }).Select(line => line.Then));
    });

    [Fact]
    public void The_picture_is_drawn_with_classes_and_without_a_style() => AnyYear.Sample(chart =>
    {
        using var written = new StringWriter();
        YearDrawing.Of(chart.Picture).WriteTo(written, HtmlEncoder.Default);
        var svg = new HtmlParser().ParseDocument(written.ToString()).QuerySelector("svg")!;

        Assert.Equal("true", svg.GetAttribute("aria-hidden"));
        Assert.Equal(chart.Milestones.Count, svg.QuerySelectorAll("circle").Length);
        Assert.DoesNotContain(svg.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute =>
            attribute.Name == "style" || attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains('∞', StringComparison.Ordinal));
    });

    [Fact]
    public void A_year_shows_its_months_phases_and_days()
    {
        var picture = Year("2026-10-05", "2026-12-02", "2026-12-09", "2026-12-17", "2027-02-01", "2027-07-12", "2027-11-24").Picture;

        Assert.Equal(["Oct", "Nov", "Dec", "Jan"], picture.Ticks.Take(4).Select(tick => tick.Month));
        Assert.Equal(["2026", null, null, "2027"], picture.Ticks.Take(4).Select(tick => tick.Year));
        Assert.Equal("The call is open", Assert.Single(picture.Bands, band => band.IsNow).Name ?? "The call is open");
        Assert.Equal(
            [("Call opens", "5 Oct"), ("Proposal deadline", "2 Dec"), ("Programme meeting", "9 Dec"), ("Programme published", "17 Dec"), ("Work begins", "1 Feb"),
                ("Mid-way reports", "12 Jul"), ("Final reports", "24 Nov"), ("Today", "23 Nov")],
            picture.Above.Select(pin => (pin.Words, pin.Day!)));
        Assert.Contains(picture.Below, pin => pin is { Words: "Reading and grouping proposals", IsBold: false });
    }

    [Fact]
    public void A_leap_day_and_all_dates_on_one_day_are_drawn()
    {
        var leap = Year("2028-02-29", "2028-03-01").Picture;
        var crowd = Year("2026-12-01", "2026-12-02", "2026-12-02", "2026-12-02", "2026-12-02", "2026-12-02", "2026-12-02").Picture;

        Assert.Equal("29 Feb", leap.Above[0].Day);
        Assert.Equal([5, 4, 3, 2, 1, 0], crowd.Above.Where(pin => pin.Day == "2 Dec").Select(pin => pin.Row));
    }

    [Fact]
    public void Two_centuries_still_make_a_picture()
    {
        var picture = Year("1950-01-01", "2199-12-31").Picture;

        Assert.All(picture.Ticks, tick => Assert.Equal("", tick.Month));
        Assert.InRange(picture.Ticks.Count, 2, 24);
    }

    [Fact]
    public void Own_drafts_with_one_deadline_are_one_pin_and_changes_another()
    {
        var due = new DateTimeOffset(2026, 12, 2, 17, 0, 0, TimeSpan.Zero);
        var chart = Year("2026-10-05", "2026-12-02") with { Own = [new(1, "A", due, false), new(2, "B", due, false), new(3, "C", due.AddDays(20), true)] };

        var own = chart.Picture.Below.Where(pin => pin.Shape == YearPicture.Shape.Own).Select(pin => pin.Words);

        Assert.Equal(["2 of your drafts are due, 2 Dec", "Your changes are due, 22 Dec"], own);
        Assert.Equal(["A", "B", "C"], chart.Lines.Where(line => line.Own is not null).Select(line => line.Own!.Title));
    }

    [Fact]
    public void Without_dates_there_is_no_picture() =>
        Assert.Null(YearChart.Of(new Programme(2027, "ML 2027", Lagos), Lagos, Now, []));

    private static YearChart Year(params string[] days)
    {
        var programme = new Programme(2027, "ML 2027", Lagos);
        foreach (var (kind, day) in Enum.GetValues<MilestoneKind>().Zip(days))
            programme.Schedule(kind, new ZonedTime(TypedDate.Read(day).ToDateTime(new TimeOnly(12, 0)), Lagos));
        return YearChart.Of(programme, Lagos, Now, [])!;
    }
}
