using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Web.TagHelpers;
using static MLGroup.Web.Charts.Svg;

namespace MLGroup.Web.Charts;

/// <summary>Draws the days before the deadline: this year as bars, the year before as frames around them. The table tells the same.</summary>
internal static class SubmissionDrawing
{
    private const double Width = 1000;
    private const double Left = 40;
    private const double Right = 34;
    private const double Top = 12;
    private const double Base = 172;
    private const double Height = 204;
    private const double WidestDay = 40;
    private const int DaysOfAWeek = 7;

    public static IHtmlContent Of(SubmissionChart chart)
    {
        var svg = Picture("ml-days", Width, Height);
        foreach (var part in Scale(chart).Concat(chart.Days.SelectMany((day, at) => Bars(chart, day, at))))
            svg.Put(part);
        return svg;
    }

    /// <summary>The drawing of one bar, for the key under the picture.</summary>
    public static IHtmlContent Sample(bool ofThisYear) => Key(Rectangle(ofThisYear ? "ml-days__this" : "ml-days__last", 1, 1, 26, 14));

    private static double DayWidth(SubmissionChart chart) => Math.Min(WidestDay, (Width - Left - Right) / chart.Days.Count);

    private static IEnumerable<TagBuilder> Scale(SubmissionChart chart)
    {
        foreach (var value in new[] { chart.Top, chart.Top / 2 })
        {
            yield return Line("ml-days__scale", Left, HeightOf(chart, value), Left + (DayWidth(chart) * chart.Days.Count), HeightOf(chart, value));
            yield return Text("ml-days__words ml-days__words--end", Left - 8, HeightOf(chart, value) + 5, value.ToString(CultureInfo.CurrentCulture));
        }
        yield return Line("ml-days__base", Left, Base, Left + (DayWidth(chart) * chart.Days.Count), Base);
    }

    private static IEnumerable<TagBuilder> Bars(SubmissionChart chart, SubmissionChart.Day day, int at)
    {
        var width = DayWidth(chart);
        var x = Left + (at * width);
        if (day.LastYear > 0)
            yield return Bar("ml-days__last", x + (width * 0.08), HeightOf(chart, day.LastYear), width * 0.84);
        if (day.ThisYear > 0)
            yield return Bar("ml-days__this", x + (width * 0.24), HeightOf(chart, day.ThisYear), width * 0.52);
        if (chart.DaysLeft == day.Before)
            yield return Line("ml-days__today", x + (width / 2), Top, x + (width / 2), Base + 4);
        if (day.Before >= 0 && day.Before % DaysOfAWeek == 0)
            yield return Text("ml-days__words ml-days__words--middle", x + (width / 2), Base + 20, day.Before == 0 ? "Deadline" : day.Before.ToString(CultureInfo.CurrentCulture));
    }

    private static double HeightOf(SubmissionChart chart, int count) => Base - ((Base - Top) * count / chart.Top);

    private static TagBuilder Bar(string classes, double x, double y, double width) => Rectangle(classes, x, y, width, Base - y);
}
