using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using MLGroup.Tests.Web.TagHelpers;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Browser;

/// <summary>The count under a long text, under the portal's own content security policy.</summary>
public sealed class CountTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData("", "You have 3 words left")]
    [InlineData("one  two", "You have 1 word left")]
    [InlineData("one two three four", "You have 1 word too many")]
    public async Task While_one_types_the_words_left_are_counted(string text, string sentence)
    {
        await using var server = await ServeAsync();
        var page = await OpenAsync(new Uri(server.Urls.Single()));
        await page.GotoAsync("/");

        await page.GetByLabel("What and why").FillAsync(text);

        Assert.Equal(sentence, await page.Locator(".govuk-character-count__message").First.TextContentAsync());
        Assert.Equal(text, await page.GetByLabel("What and why").InputValueAsync());
    }

    [Theory]
    [InlineData(1_499, "hidden")]
    [InlineData(1_501, "visible")]
    public async Task A_long_texts_count_shows_in_its_last_quarter(int words, string visibility)
    {
        await using var server = await ServeAsync(limit: 2_000);
        var page = await OpenAsync(new Uri(server.Urls.Single()));
        await page.GotoAsync("/");

        await page.GetByLabel("What and why").FillAsync(string.Join(' ', Enumerable.Repeat("word", words)));

        Assert.Equal(visibility, await page.Locator(".govuk-character-count__message").First.EvaluateAsync<string>("message => getComputedStyle(message).visibility"));
    }

    [Fact]
    public async Task Without_script_the_limit_is_said()
    {
        await using var server = await ServeAsync();
        var page = await OpenAsync(new Uri(server.Urls.Single()), javaScript: false);
        await page.GotoAsync("/");

        Assert.Equal("You can enter up to 3 words", await page.Locator(".govuk-character-count__message").TextContentAsync());
    }

    private static async Task<WebApplication> ServeAsync(int limit = 3)
    {
        var sheet = new Sheet(new ProposalPage());
        var text = await Sheet.DrawAsync(new TextareaTagHelper { For = sheet.Property("Form.Text"), MaxWords = limit, ViewContext = sheet.ViewContext });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(Repository.Root, "src/MLGroup.Web/wwwroot")) });
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; require-trusted-types-for 'script'";
            return Results.Content($"<!DOCTYPE html><html lang=\"en\"><title>Text</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/css/site.css\"><script type=\"module\" src=\"/js/site.js\"></script>{text}", "text/html; charset=utf-8");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
