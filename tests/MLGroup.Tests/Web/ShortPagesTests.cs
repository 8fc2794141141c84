namespace MLGroup.Tests.Web;

public sealed class ShortPagesTests
{
    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData(null, false)]
    public async Task A_signed_in_browser_gets_short_pages_where_nobody_can_have_lured_it_there(string? site, bool isShort)
    {
        await using var portal = await Portal.StartAsync(sample: true);

        Assert.Equal(isShort, await IsShortAsync(await portal.AsAsync(Doors.Coordinator), "/coordination/proposals?q=prices", site));
        Assert.Equal(isShort, await IsShortAsync(await portal.AsAsync(Doors.Coordinator), "/coordination/proposals.csv", site));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData(null)]
    public async Task A_visitor_always_gets_short_pages(string? site)
    {
        await using var portal = await Portal.StartAsync(sample: true);

        Assert.True(await IsShortAsync(portal.Visitor(), "/", site));
    }

    private static async Task<bool> IsShortAsync(Reader reader, string address, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await reader.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.Content.Headers.ContentEncoding.Contains("br");
    }
}
