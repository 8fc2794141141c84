using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Web.TagHelpers;
using static MLGroup.Web.Charts.Svg;
using static MLGroup.Web.Charts.YearPicture;

namespace MLGroup.Web.Charts;

/// <summary>
/// Draws the picture of a year: the months, the dates as pins above a band of phases, the reader's own dates below it. It is for the
/// eye alone; the list beside it tells the same.
/// </summary>
internal static class YearDrawing
{
    private const double Head = 44;
    private const double RowAbove = 42;
    private const double RowBelow = 26;
    private const double BandHeight = 36;
    private const double Dot = 6;

    public static IHtmlContent Of(YearPicture picture)
    {
        var top = Head + (picture.RowsAbove * RowAbove) + 12;
        var bottom = top + BandHeight;
        var height = bottom + (picture.RowsBelow * RowBelow) + 14;
        var svg = Picture("ml-year__picture", Width, height);
        foreach (var part in Months(picture, top).Concat(picture.Bands.SelectMany((band, at) => Stretch(band, at, top)))
            .Concat(picture.Below.SelectMany(pin => Below(pin, bottom))).Concat(picture.Above.SelectMany(pin => Above(pin, top))))
            svg.Put(part);
        return svg;
    }

    private static IEnumerable<TagBuilder> Months(YearPicture picture, double bandTop)
    {
        foreach (var tick in picture.Ticks)
        {
            var x = tick.Share * picture.PlotWidth;
            yield return Line("ml-year__month-line", x, tick.Year is null ? 20 : 2, x, bandTop);
            if (tick.Year is { } year)
                yield return Text("ml-year__year-name", x + 4, 14, year);
            yield return Text("ml-year__month", x + 4, 32, tick.Month);
        }
    }

    private static IEnumerable<TagBuilder> Stretch(Band band, int at, double top)
    {
        var state = band.IsNow ? "ml-year__phase--now" : band.IsOver ? "ml-year__phase--over" : at % 2 == 0 ? "ml-year__phase--even" : "ml-year__phase--odd";
        yield return Rectangle(Markup.Classes("ml-year__phase", state), band.X, top, band.Width, BandHeight);
        if (band.Name is { } name)
            yield return Text(Markup.Classes("ml-year__phase-name", band.IsNow ? "ml-year__phase-name--now" : null), band.X + StemLabel.Gap, top + 23, name);
    }

    private static IEnumerable<TagBuilder> Above(Pin pin, double bandTop)
    {
        var foot = bandTop - 12 - (pin.Row * RowAbove);
        var isToday = pin.Shape == Shape.Today;
        if (isToday)
            yield return Line("ml-year__today-edge", pin.X, bandTop, pin.X, bandTop + BandHeight);
        yield return Line(isToday ? "ml-year__today" : "ml-year__stem", pin.X, foot - 36, pin.X, isToday ? bandTop + BandHeight : bandTop);
        if (!isToday)
            yield return Circle("ml-year__dot", pin.X, bandTop, Dot);
        yield return Text(Markup.Classes("ml-year__words", isToday ? "ml-year__words--today" : null), pin.X + StemLabel.Gap, foot - 24, pin.Words);
        yield return Text("ml-year__day", pin.X + StemLabel.Gap, foot - 6, pin.Day ?? "");
    }

    private static IEnumerable<TagBuilder> Below(Pin pin, double bandBottom)
    {
        var middle = bandBottom + 20 + (pin.Row * RowBelow);
        var isOwn = pin.Shape == Shape.Own;
        yield return Line(isOwn ? "ml-year__stem" : "ml-year__leader", pin.X, bandBottom, pin.X, middle + 4);
        if (isOwn)
        {
            yield return Markup.Element("path", "ml-year__own")
                .With("d", $"M{Number(pin.X)} {Number(bandBottom - 9)}l9 9-9 9-9-9z");
        }
        yield return Text(pin.IsBold ? "ml-year__words" : "ml-year__day", pin.X + StemLabel.Gap, middle + 5, pin.Words);
    }
}
