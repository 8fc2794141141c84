using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;

namespace MLGroup.Tests.Browser;

public sealed class ChromiumTests(Chromium chromium)
{
    [Theory]
    [InlineData("<script>document.title = 'stolen'</script>", "script-src")]
    [InlineData("<p style=\"color:red\">late</p>", "style-src")]
    [InlineData("<img src=\"/missing.png\" alt=\"\">", "404")]
    public async Task What_a_page_complains_of_fails_its_test(string body, string complaint)
    {
        await using var server = await ServeAsync($"<!DOCTYPE html><html lang=\"en\"><title>Page</title><body>{body}");
        var test = new Visit(chromium);

        await test.ToAsync(server);

        var failure = await Assert.ThrowsAsync<FailException>(async () => await test.DisposeAsync());
        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_test_provokes_does_not_fail_it()
    {
        await using var server = await ServeAsync("<!DOCTYPE html><title>Page</title><img src=\"/missing.png\" alt=\"\">");
        var test = new Visit(chromium, expected: "404");

        var title = await test.ToAsync(server);

        await test.DisposeAsync();
        Assert.Equal("Page", title);
    }

    private static async Task<WebApplication> ServeAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self' data:";
            return Results.Content(html, "text/html; charset=utf-8");
        });
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class Visit : BrowserTest
    {
        public Visit(Chromium chromium, string? expected = null) : base(chromium)
        {
            if (expected is not null)
                Expect(expected);
        }

        public async Task<string> ToAsync(WebApplication server)
        {
            var page = await OpenAsync(new Uri(server.Urls.Single()), Screen.Phone);
            await page.GotoAsync("/");
            return await page.TitleAsync();
        }
    }
}
