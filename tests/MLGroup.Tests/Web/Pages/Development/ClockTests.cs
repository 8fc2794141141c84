using System.Net;

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
}
