using System.Net;
using MLGroup.Domain.Communications;

namespace MLGroup.Tests.Web.Pages.Development;

/// <summary>The clock one can set: in Development it moves the whole portal, elsewhere there is none.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task A_typed_instant_becomes_the_portals_time()
    {
        await using var portal = await Portal.StartAsync(environment: "Development");
        var page = await portal.Visitor().OpenAsync("/development/clock");

        var jumped = await page.SubmitAsync("Jump", ("Form.Time", "2027-01-21 18:00"));

        Assert.Contains("The portal's clock says 21 January 2027, 18:0", jumped.Text, StringComparison.Ordinal);
        Assert.StartsWith("21 January 2027, 18:0", jumped.Document.QuerySelector(".ml-strip time")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_time_is_refused_with_an_example()
    {
        await using var portal = await Portal.StartAsync(environment: "Development");
        var page = await portal.Visitor().OpenAsync("/development/clock");

        var refused = await page.SubmitAsync("Jump", ("Form.Time", "soon"));

        Assert.Equal(["Enter a time in the form 2027-01-21 18:00."], refused.Errors);
        Assert.Equal("soon", refused.Value("Form.Time"));
    }

    /// <summary>It is 9 o'clock on Monday 2 November 2026; a visitor's zone is UTC, and the call closes at 17:00 there.</summary>
    [Theory]
    [InlineData("12 hours before the deadline", "19 January 2027, 05:0")]
    [InlineData("Next morning 09:00", "3 November 2026, 09:0")]
    public async Task A_button_of_the_strip_jumps_from_any_page(string button, string time)
    {
        await using var portal = await Portal.StartAsync(environment: "Development");
        await portal.Database.AddAsync(Calls.Programme2027());
        var page = await portal.Visitor().OpenAsync("/calls/2027");

        var jumped = await page.SubmitAsync(button);

        Assert.Equal("/development/clock", jumped.Address);
        Assert.Contains($"The portal's clock says {time}", jumped.Text, StringComparison.Ordinal);
        Assert.StartsWith(time, jumped.Document.QuerySelector(".ml-strip time")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_deadline_there_is_nothing_to_jump_before()
    {
        await using var portal = await Portal.StartAsync(environment: "Development");
        var page = await portal.Visitor().OpenAsync("/");

        var refused = await page.SubmitAsync("12 hours before the deadline");

        Assert.Equal(["There is no deadline to jump to."], refused.Errors);
    }

    [Fact]
    public async Task Each_letter_leads_to_its_page_for_those_who_may_open_it()
    {
        await using var portal = await Portal.StartAsync(environment: "Development");
        var people = People.New();
        await portal.Database.AddAsync(people.All);
        await portal.Database.AddAsync(Letter(people, "note/1", "Read *me*"), Letter(people, "note/2", "And me"));
        var dina = await portal.AsAsync(people.Dina);

        var coordinators = await dina.OpenAsync("/development/clock");
        var (visitors, members) = (await portal.Visitor().OpenAsync("/development/clock"), await (await portal.AsAsync(people.Amina)).OpenAsync("/development/clock"));

        Assert.Equal(["And me", "Read *me*"], await Task.WhenAll(Links(coordinators).Select(async link => (await dina.OpenAsync(link)).Title)));
        Assert.Equal(Links(coordinators), Links(visitors));
        Assert.Empty(Links(members));
        Assert.Contains("Coordinators can open them.", members.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/development/clock")]
    [InlineData("/sign-in/as")]
    public async Task In_production_there_is_no_such_page(string address)
    {
        await using var portal = await Portal.StartAsync(environment: "Production");
        var visitor = portal.Visitor();

        var page = await visitor.OpenAsync(address);
        using var empty = new FormUrlEncodedContent([]);
        using var posted = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), empty, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.Status, posted.StatusCode));
        Assert.Null((await visitor.OpenAsync("/")).Document.QuerySelector(".ml-strip"));
    }

    private static string[] Links(Sheet page) => [.. page.Document.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!)];

    private static OutgoingMail Letter(People people, string occasion, string subject) => new(
        people.Amina, CommunicationKind.OwnProposals, occasion, $"{occasion}@group.example", subject, "Hello.", MailPriority.Normal, isDraft: false, expiresAt: null, TestDatabase.Morning);
}
