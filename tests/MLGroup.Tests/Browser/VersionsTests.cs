using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Browser;

/// <summary>The differences of two versions on a desk and on the narrowest phone, with words that do not break and words from right to left.</summary>
public sealed class VersionsTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int Proposal = 4;

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Differences_fit_the_screen_and_are_heard_in_words(int width)
    {
        await using var database = await TestDatabase.CreateTodaysSampleAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        await WriteAsync(database);
        var page = await OpenAsync(portal.Address, new Screen(width, 900));
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Amina Okafor", Exact = true }).ClickAsync();

        await page.GotoAsync($"/my/proposals/{Proposal}/versions/2?with=now");

        Assert.Empty(await Axe.FindingsAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Assertions.Expect(page.Locator("main p.ml-text").First).ToMatchAriaSnapshotAsync("""
            - paragraph:
              - deletion: "[removed: What to do with an occupation coder when the classification changes ]"
              - insertion: "[added: مؤشر أسعار المستهلك ]"
            """);
    }

    private static async Task WriteAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var proposal = await db.Proposals.SingleAsync(one => one.Id == Proposal);
        var text = proposal.Text with { Title = "مؤشر أسعار المستهلك", UseToOthers = new string('x', 2_000) + "\n\n" + proposal.Text.UseToOthers };
        proposal.Write(text, new Viewer { MemberId = proposal.Proposer.MemberId }, proposal.TextSavedAt.AddMinutes(1));
        await db.SaveChangesAsync();
    }
}
