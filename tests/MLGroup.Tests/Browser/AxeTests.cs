namespace MLGroup.Tests.Browser;

public sealed class AxeTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_picture_without_words_is_found()
    {
        var page = await OpenAsync(new Uri("http://localhost"));
        await page.SetContentAsync("""
            <html lang="en"><title>Themes</title><main><h1>Themes</h1><img src="data:,"></main>
            """);

        var findings = await Axe.FindingsAsync(page);

        Assert.Equal(["image-alt: Images must have alternative text: <img src=\"data:,\">"], findings);
    }
}
