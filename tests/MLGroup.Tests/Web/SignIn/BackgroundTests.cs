using System.Net;

namespace MLGroup.Tests.Web.SignIn;

/// <summary>A page that is left open asks by itself every few seconds; that must not keep its reader signed in.</summary>
public sealed class BackgroundTests
{
    [Theory]
    [InlineData(true, HttpStatusCode.Redirect)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task What_a_page_asks_by_itself_keeps_no_session_alive(bool byItself, HttpStatusCode afterwards)
    {
        await using var portal = await Portal.StartAsync(sample: true);
        var coordinator = await portal.AsAsync(Doors.Coordinator);

        for (var quarter = 0; quarter < 10; quarter++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(15));
            using var request = new HttpRequestMessage(HttpMethod.Get, "/coordination/board?handler=Mark");
            request.Headers.Add("Accept", "application/json");
            if (byItself)
                request.Headers.Add("Ml-Background", "1");
            using var answer = await coordinator.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        using var page = await coordinator.GetAsync("/coordination/board");
        Assert.Equal(afterwards, page.StatusCode);
    }
}
