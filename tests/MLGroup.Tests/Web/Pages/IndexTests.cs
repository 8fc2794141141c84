using MLGroup.Domain;

namespace MLGroup.Tests.Web.Pages;

public sealed class IndexTests
{
    [Fact]
    public async Task An_empty_portal_says_who_it_is_and_how_to_take_part()
    {
        await using var portal = await Portal.StartAsync(settings: new()
        {
            ["Portal:GroupName"] = "Price Statistics Circle",
            ["Portal:Description"] = "Offices that collect prices.",
            ["Portal:ContactAddress"] = "circle@prices.example"
        });

        var home = await portal.Visitor().OpenAsync("/");

        Assert.Equal("Price Statistics Circle", home.Title);
        Assert.Equal(
            "Price Statistics Circle Offices that collect prices. Call for activitiesNo call is open. The next one stands here as soon as its dates are known. "
            + "ProgrammeThe programme is being prepared. Take partPeople who work for a statistical office or with one can take part. "
            + "Write to circle@prices.example.",
            home.Text.Replace(" Are you a member already? Sign in", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_mailbox_nobody_is_sent_to_an_empty_address()
    {
        await using var portal = await Portal.StartAsync();

        var home = await portal.Visitor().OpenAsync("/");

        Assert.Null(home.Document.QuerySelector("a[href^=mailto]"));
        Assert.Contains("Ask a member of the group whom you know", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "The call for 2027 opens on 2 November 2026, 10:00 (Lagos).")]
    [InlineData(0, "The call for 2027 is open.")]
    [InlineData(79 * 24, "The call for 2027 closed on 19 January 2027, 18:00 (Lagos).")]
    public async Task The_call_is_told_as_the_clock_stands(int hours, string sentence)
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Calls.Programme2027());
        portal.Clock.AdjustTime(Calls.Opening.AddHours(hours));

        var home = await portal.Visitor().OpenAsync("/");

        Assert.Contains(sentence, home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_reads_the_groups_zone_and_a_member_their_own_first()
    {
        await using var portal = await Portal.StartAsync();
        var people = People.New();
        await portal.Database.AddAsync([.. people.All, Calls.Programme2027()]);

        var visitor = await portal.Visitor().OpenAsync("/");
        var chen = await (await portal.AsAsync(people.Chen)).OpenAsync("/");

        Assert.Contains("Deadline: Tuesday 19 January 2027, 18:00 (Lagos) Read the call", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Deadline: Wednesday 20 January 2027, 06:00 (Auckland) For the group: 19 January 2027, 18:00 (Lagos) Read the call", chen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_that_is_open_comes_before_next_years()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(
            Calls.Programme2027(),
            Calls.Programme(2028, new ZonedTime(new DateTime(2028, 1, 18, 18, 0, 0), "Africa/Lagos"), new ZonedTime(new DateTime(2027, 11, 1, 9, 0, 0), "Africa/Lagos")));

        var home = await portal.Visitor().OpenAsync("/");

        Assert.Contains("The call for 2027 is open.", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coordinators", "Portal:ContactAddress is \"coordinators\". Write the group's mailbox, for example group@office.example, or leave it out.")]
    [InlineData("", null)]
    public void A_wrong_mailbox_is_complained_about(string address, string? complaint) =>
        Assert.Equal(complaint, new MLGroup.Web.PortalSettings { PublicAddress = new Uri("https://group.example"), ContactAddress = address }.Complaint(production: true));
}
