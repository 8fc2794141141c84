using CsCheck;
using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class ZonedTimeTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Africa/Lagos", "2027-01-19T18:00", "2027-01-19T17:00Z")]
    [InlineData("Asia/Kathmandu", "2027-01-19T18:00", "2027-01-19T12:15Z")]
    [InlineData("America/St_Johns", "2027-01-19T18:00", "2027-01-19T21:30Z")]
    [InlineData("America/St_Johns", "2027-07-19T18:00", "2027-07-19T20:30Z")]
    [InlineData("Australia/Lord_Howe", "2027-01-19T18:00", "2027-01-19T07:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-07-19T18:00", "2027-07-19T07:30Z")]
    [InlineData("Pacific/Apia", "2011-12-29T12:00", "2011-12-29T22:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31T12:00", "2011-12-30T22:00Z")]
    [InlineData("Etc/UTC", "2028-02-29T23:59", "2028-02-29T23:59Z")]
    public void A_time_on_a_wall_is_one_instant(string zone, string wall, string instant) => Assert.Equal(At(instant), On(wall, zone).Instant);

    [Theory]
    [InlineData("Europe/London", "2027-03-28T01:00", "2027-03-28T01:00Z")]
    [InlineData("Europe/London", "2027-03-28T01:30:45", "2027-03-28T01:00Z")]
    [InlineData("Europe/Dublin", "2027-03-28T01:30", "2027-03-28T01:00Z")]
    [InlineData("America/St_Johns", "2027-03-14T02:30", "2027-03-14T05:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30Z")]
    [InlineData("Africa/Casablanca", "2026-03-22T02:30", "2026-03-22T02:00Z")]
    [InlineData("Africa/Cairo", "2027-04-30T00:30", "2027-04-29T22:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z")]
    public void A_time_that_the_clock_skips_is_the_first_that_comes_after(string zone, string wall, string instant) =>
        Assert.Equal(At(instant), On(wall, zone).Instant);

    [Theory]
    [InlineData("Europe/London", "2027-10-31T01:30", "2027-10-31T00:30Z")]
    [InlineData("Europe/Dublin", "2027-10-31T01:30", "2027-10-31T00:30Z")]
    [InlineData("America/St_Johns", "2027-11-07T01:30", "2027-11-07T04:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45Z")]
    [InlineData("Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30Z")]
    public void A_time_that_comes_twice_is_the_earlier(string zone, string wall, string instant) =>
        Assert.Equal(At(instant), On(wall, zone).Instant);

    [Fact]
    public void Every_instant_read_off_a_wall_leads_back_to_the_same_wall()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToArray();
        var somewhen = Gen.Int[0, 4 * 366 * 24 * 60].Select(minutes => Start.AddMinutes(minutes));

        Gen.Select(Gen.OneOf(zones), somewhen).Sample((zone, instant) =>
        {
            var wall = ZonedTime.At(instant, zone);
            return wall.Instant <= instant && ZonedTime.At(wall.Instant, zone) == wall;
        }, iter: 20_000);
    }

    [Fact]
    public void Every_time_on_a_wall_is_met_or_skipped_and_then_the_clock_has_just_gone_on()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToArray();
        var somewhen = Gen.Int[0, 4 * 366 * 24 * 60].Select(minutes => Start.DateTime.AddMinutes(minutes));

        Gen.Select(Gen.OneOf(zones), somewhen).Sample((zone, wall) =>
        {
            var instant = new ZonedTime(wall, zone).Instant;
            var shown = ZonedTime.At(instant, zone).Local;
            return shown == wall || (shown > wall && ZonedTime.At(instant.AddSeconds(-1), zone).Local < wall);
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("Africa/Lagos", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("Etc/UTC", true)]
    [InlineData("", false)]
    [InlineData("Lagos", false)]
    [InlineData("africa/lagos", false)]
    [InlineData("GMT Standard Time", false)]
    [InlineData("posix/Africa/Lagos", false)]
    [InlineData("right/Africa/Lagos", false)]
    [InlineData("localtime", false)]
    [InlineData("../zoneinfo/Africa/Lagos", false)]
    public void A_zone_is_known_by_its_IANA_name_only(string zone, bool known) => Assert.Equal(known, ZonedTime.Knows(zone));

    [Fact]
    public void A_zone_that_is_known_no_more_is_read_as_UTC() =>
        Assert.Equal(At("2027-01-19T18:00Z"), On("2027-01-19T18:00", "Atlantis/Old_Town").Instant);

    [Fact]
    public void A_time_is_written_with_its_place() =>
        Assert.Equal("5 January 2027, 08:05 (Buenos Aires)", On("2027-01-05T08:05", "America/Argentina/Buenos_Aires").ToString());

    private static ZonedTime On(string wall, string zone) => new(DateTime.Parse(wall, null), zone);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);
}
