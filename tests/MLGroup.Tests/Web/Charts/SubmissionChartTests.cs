using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using MLGroup.Web.Charts;

namespace MLGroup.Tests.Web.Charts;

public sealed class SubmissionChartTests
{
    private static readonly DateTimeOffset _lastDeadline = Calls.Deadline.AddYears(-1);

    [Fact]
    public void Days_count_back_from_each_years_own_deadline()
    {
        var chart = Chart(This(-3), This(-3), This(0), Last(-3), Last(-5));

        Assert.Equal(["5 days before 0 1", "4 days before 0 0", "3 days before 2 1", "2 days before 0 0", "1 day before 0 0", "The day of the deadline 1 0"],
            chart!.Days.Select(day => $"{day.Words} {day.ThisYear} {day.LastYear}"));
        Assert.Equal((3, 2), (chart.ThisYear, chart.LastYear));
    }

    [Fact]
    public void A_day_begins_at_midnight_of_the_group()
    {
        // The deadline is at 18:00 in Lagos, which is one hour before UTC.
        var midnight = Calls.Deadline.AddHours(-18);

        var chart = Chart(new(2027, midnight, Calls.Deadline, "Africa/Lagos"), new(2027, midnight.AddTicks(-1), Calls.Deadline, "Africa/Lagos"));

        Assert.Equal([(1, 1), (0, 1)], chart!.Days.Select(day => (day.Before, day.ThisYear)));
    }

    [Fact]
    public void What_came_late_is_one_day_after_the_deadline_and_what_came_very_early_one_before()
    {
        var chart = Chart(This(-200), This(-60), new(2027, Calls.Deadline.AddMinutes(1), Calls.Deadline, "Africa/Lagos"), This(9));

        Assert.Equal(("60 days before, or earlier", 2), (chart!.Days[0].Words, chart.Days[0].ThisYear));
        Assert.Equal(("After the deadline", 2), (chart.Days[^1].Words, chart.Days[^1].ThisYear));
        Assert.Equal(62, chart.Days.Count);
    }

    [Fact]
    public void Today_is_marked_until_the_deadline_has_passed()
    {
        Assert.Equal(2, SubmissionChart.Of(Calls.Programme2027(), [This(-3)], Calls.Deadline.AddDays(-2))!.DaysLeft);
        Assert.Null(SubmissionChart.Of(Calls.Programme2027(), [This(-3)], Calls.Deadline.AddTicks(1))!.DaysLeft);
    }

    [Fact]
    public void Without_a_submission_in_either_year_there_is_no_chart() => Assert.Null(Chart());

    [Fact]
    public void Every_day_with_a_submission_has_its_bar_within_the_picture()
    {
        using var writer = new StringWriter();
        SubmissionDrawing.Of(Chart(This(-30), This(-3), This(-3), Last(-3), Last(-5))!).WriteTo(writer, HtmlEncoder.Default);
        var picture = new HtmlParser().ParseDocument(writer.ToString());

        Assert.Equal(2, picture.QuerySelectorAll("rect.ml-days__this").Length);
        Assert.Equal(2, picture.QuerySelectorAll("rect.ml-days__last").Length);
        Assert.Single(picture.QuerySelectorAll("line.ml-days__today"));
        Assert.Equal(["4", "2", "28", "21", "14", "7", "Deadline"], picture.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.All(picture.QuerySelectorAll("rect"), bar => Assert.InRange(
            double.Parse(bar.GetAttribute("x")!, System.Globalization.CultureInfo.InvariantCulture) + double.Parse(bar.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture), 40, 1000));
    }

    private static SubmissionChart? Chart(params SubmissionChart.Submission[] submissions) =>
        SubmissionChart.Of(Calls.Programme2027(), submissions, Calls.Deadline.AddDays(-2));

    private static SubmissionChart.Submission This(int days) => new(2027, Calls.Deadline.AddDays(days), Calls.Deadline, "Africa/Lagos");

    private static SubmissionChart.Submission Last(int days) => new(2026, _lastDeadline.AddDays(days), _lastDeadline, "Africa/Lagos");
}
