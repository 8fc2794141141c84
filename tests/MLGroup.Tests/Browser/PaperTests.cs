using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>What coordinators take to the meeting on paper.</summary>
public sealed partial class PaperTests(Chromium chromium) : BrowserTest(chromium)
{
    // Of A4, without the margins, at 96 dots an inch.
    private static readonly Screen Paper = new(658, 990);

    [Fact]
    public async Task Each_proposal_of_the_pack_begins_a_page_and_nothing_of_the_frame_is_printed()
    {
        await using var database = await TestDatabase.CreateTodaysSampleAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        var page = await CoordinateAsync(portal, "/coordination/pack");

        var proposals = await page.Locator("article").CountAsync();
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Equal(22, proposals);
        Assert.InRange(Pages.Count(paper), proposals + 1, proposals + 5);
        Assert.Contains("/MediaBox [0 0 594.95996 841.91998]", paper, StringComparison.Ordinal);
        foreach (var part in (string[])[".ml-header", ".ml-nav", ".ml-footer", ".ml-query", ".ml-before"])
            Assert.False(await page.Locator(part).First.IsVisibleAsync());
        Assert.Equal(["page"], await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('article')].map(one => getComputedStyle(one).breakBefore))]"));
    }

    [Theory]
    [InlineData("/coordination/coverage")]
    [InlineData("/coordination")]
    public async Task Matrix_map_and_charts_fit_the_paper_and_no_address_is_printed_beside_its_link(string address)
    {
        await using var database = await TestDatabase.CreateTodaysSampleAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        var page = await CoordinateAsync(portal, address);

        await page.WaitForFunctionAsync("document.documentElement.scrollWidth <= innerWidth");
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main table, main svg')].filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.className)"));
        Assert.Equal(["none"], await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('main a')].map(one => getComputedStyle(one, '::after').content))]"));
    }

    private async Task<IPage> CoordinateAsync(PortalProcess portal, string address)
    {
        var page = await OpenAsync(portal.Address, Paper);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inkeri Vainionpää-Roche", Exact = true }).ClickAsync();
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        return page;
    }

    [GeneratedRegex("/Type /Page\\b(?!s)", RegexOptions.CultureInvariant)]
    private static partial Regex Pages { get; }
}
