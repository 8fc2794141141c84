using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Browser;

/// <summary>The picture of the year where there is room for it, and the same as a list where there is not.</summary>
public sealed class YearTests(Chromium chromium) : BrowserTest(chromium)
{
    // Every pair of words in the picture that meet as they are drawn (11 above the line they stand on, 4 below), and words that reach out of it.
    private const string Overlaps = """
        () => {
          const svg = document.querySelector('.ml-year__picture');
          const words = [...svg.querySelectorAll('text')].filter(text => text.textContent).map(text => {
            const box = text.getBBox(), line = Number(text.getAttribute('y'));
            return { name: text.textContent, left: box.x, right: box.x + box.width, top: line - 11, bottom: line + 4 };
          });
          const found = words.filter(word => word.right > svg.viewBox.baseVal.width || word.top < 0 || word.bottom > svg.viewBox.baseVal.height)
            .map(word => `${word.name} reaches out`);
          for (const [at, a] of words.entries())
            for (const b of words.slice(at + 1))
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                found.push(`${a.name} meets ${b.name}`);
          return found;
        }
        """;

    [Fact]
    public async Task The_year_fits_wide_and_narrow_screens()
    {
        await using var database = await TestDatabase.CreateTodaysSampleAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inkeri Vainionpää-Roche", Exact = true }).ClickAsync();
        await using var db = database.Open();
        var year = (await db.Programmes.Latest.SingleAsync()).Year;

        foreach (var address in (string[])["/", $"/calls/{year}", "/coordination", $"/coordination/programmes/{year}"])
        {
            await page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
            await page.GotoAsync(address);
            var picture = page.Locator(".ml-year__picture");
            Assert.True(await picture.IsVisibleAsync());
            Assert.Empty(await page.EvaluateAsync<string[]>(Overlaps));
            Assert.InRange(await page.EvaluateAsync<double>("15 * document.querySelector('.ml-year__picture').getScreenCTM().a"), 13, 20);

            await page.SetViewportSizeAsync(320, 800);
            Assert.False(await picture.IsVisibleAsync());
            Assert.True(await page.GetByText("Proposal deadline").Locator("visible=true").First.IsVisibleAsync());
            Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
        Assert.Empty(await Axe.FindingsAsync(page));
    }
}
