namespace MLGroup.Tests.Browser;

public sealed class LayoutTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly Screen Narrowest = new(320, 640);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_the_narrowest_phone_the_menu_opens_and_nothing_scrolls_sideways(bool javaScript)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database);
        var page = await OpenAsync(portal.Address, Narrowest, javaScript);
        await page.GotoAsync("/");

        await page.Locator("header summary").ClickAsync();

        Assert.True(await page.Locator("header details nav").GetByText("Home").IsVisibleAsync());
        Assert.Equal(Narrowest.Width, (await page.Locator("main").BoundingBoxAsync())!.Width);
        Assert.Equal(Narrowest.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_main_part_first()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database);
        var page = await OpenAsync(portal.Address);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
