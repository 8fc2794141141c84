using MLGroup.Domain;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Tests.Web.Pages.Shared;

public sealed class DeadlineTests
{
    private static readonly ZonedTime Group = new(new DateTime(2027, 1, 19, 18, 0, 0), "Africa/Lagos");
    private static readonly string Lagos = ZoneWords.Of("Africa/Lagos");

    [Theory]
    [InlineData("2027-01-10T12:00:00Z", "in 9 days", "9 days, 5 hours left")]
    [InlineData("2027-01-18T22:59:00Z", "tomorrow", "18 hours, 1 minute left")]
    [InlineData("2027-01-18T23:00:00Z", "today", "18 hours left")]
    [InlineData("2027-01-19T16:59:01Z", "today", "Less than a minute left")]
    [InlineData("2027-01-20T12:00:00Z", "yesterday", "The call has closed")]
    [InlineData("2027-01-28T12:00:00Z", "9 days ago", "The call has closed")]
    public void Days_are_counted_on_the_readers_calendar(string now, string inDays, string left)
    {
        var deadline = At(now, "Africa/Lagos");

        Assert.Equal((inDays, left), (deadline.InDays, deadline.LeftInWords));
    }

    [Fact]
    public void The_groups_time_stands_beside_the_readers_with_its_day_where_that_differs()
    {
        Assert.Equal($"18:00, {Lagos}", At("2027-01-10T12:00:00Z", "Europe/London").ForTheGroup);
        Assert.Equal($"19 January 2027, 18:00, {Lagos}", At("2027-01-10T12:00:00Z", "Pacific/Auckland").ForTheGroup);
    }

    [Theory]
    [InlineData("2026-11-01T00:00:00Z", "Day 1 of 79 of the call")]
    [InlineData("2026-11-02T09:00:00Z", "Day 1 of 79 of the call")]
    [InlineData("2026-11-03T09:00:00Z", "Day 2 of 79 of the call")]
    [InlineData("2027-01-19T16:00:00Z", "Day 79 of 79 of the call")]
    [InlineData("2027-03-01T16:00:00Z", "Day 79 of 79 of the call")]
    public void The_bar_has_words_for_it(string now, string words) => Assert.Equal(words, At(now, "Africa/Lagos").DayOfCall);

    // How the long names run exactly depends on the system's language data.
    [Theory]
    [InlineData("Africa/Lagos", @"^West Africa\D* Time \(Lagos\)$")]
    [InlineData("America/New_York", @"^Eastern\D* Time \(New York\)$")]
    [InlineData("Asia/Kathmandu", @"^Nepal\D* Time \(Kathmandu\)$")]
    [InlineData("Etc/UTC", "^Coordinated Universal Time$")]
    [InlineData("Etc/GMT+5", @"^GMT\+5$")]
    public void A_zone_has_its_long_name_where_there_is_one(string zone, string words) => Assert.Matches(words, ZoneWords.Of(zone));

    [Fact]
    public async Task The_card_names_the_readers_time_first_and_then_the_groups()
    {
        await using var portal = await Portal.StartAsync();
        var people = People.New();
        await portal.Database.AddAsync([.. people.All, Calls.Programme2027()]);

        var visitor = await portal.Visitor().OpenAsync("/calls/2027");
        var amina = await (await portal.AsAsync(people.Amina)).OpenAsync("/calls/2027");
        var bo = await (await portal.AsAsync(people.Bo)).OpenAsync("/calls/2027");
        var chen = await (await portal.AsAsync(people.Chen)).OpenAsync("/calls/2027");

        const string Ending = "Day 1 of 79 of the call In 78 days (78 days, 8 hours left) Add to calendar";
        Assert.Equal($"Deadline Tuesday 19 January 2027, 18:00 {Lagos} {Ending}", Card(visitor));
        Assert.Equal(Card(visitor), Card(amina));
        Assert.Equal($"Deadline Tuesday 19 January 2027, 18:00 {ZoneWords.Of("Europe/Oslo")}, your time zone For the group: the same time in Lagos {Ending}", Card(bo));
        Assert.Equal($"Deadline Wednesday 20 January 2027, 06:00 {ZoneWords.Of("Pacific/Auckland")}, your time zone For the group: 19 January 2027, 18:00, "
            + $"{Lagos} {Ending.Replace("In 78", "In 79", StringComparison.Ordinal)}", Card(chen));
    }

    private static string Card(Sheet sheet) => string.Join(' ',
        sheet.Document.QuerySelector("aside .ml-card")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("DeadlineT", "Deadline T", StringComparison.Ordinal).Replace("DeadlineW", "Deadline W", StringComparison.Ordinal);

    private static Deadline At(string now, string zoneId) =>
        new(2027, ZonedTime.At(Group.Instant, zoneId), Group, Calls.Opening, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
}
