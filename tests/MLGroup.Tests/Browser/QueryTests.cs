using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>What helps to type a query: a list under the field, worked by keys, by the pointer and by a reader of the screen.</summary>
public sealed class QueryTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_query_is_completed_by_keys_and_by_the_pointer()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inkeri Vainionpää-Roche" }).ClickAsync();
        await page.GotoAsync("/coordination/proposals");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search, or ask by fields" });

        await field.PressSequentiallyAsync("crop -the");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("crop -theme:", await field.InputValueAsync());

        await page.Keyboard.PressAsync("ArrowDown");
        var active = await field.GetAttributeAsync("aria-activedescendant");
        Assert.Equal("true", await page.Locator($"#{active}").GetAttributeAsync("aria-selected"));
        Assert.Empty(await Axe.FindingsAsync(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("crop -theme:none ", await field.InputValueAsync());

        await field.PressSequentiallyAsync("lookedafter:ash");
        Assert.Equal("false", await field.GetAttributeAsync("aria-expanded")); // a name is offered from its beginning
        await field.PressSequentiallyAsync(",b");
        await page.GetByRole(AriaRole.Listbox, new() { Name = "Completions" }).GetByRole(AriaRole.Option, new() { Name = "Bo Ashworth" }).ClickAsync();
        Assert.Equal("crop -theme:none lookedafter:ash,\"Bo Ashworth\" ", await field.InputValueAsync());

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.Contains("q=", StringComparison.Ordinal));
        Assert.Equal("crop -theme:none lookedafter:ash,\"Bo Ashworth\"", await page.Locator("#Q").InputValueAsync());
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inkeri Vainionpää-Roche" }).ClickAsync();
        await page.GotoAsync("/coordination/proposals");
        var field = page.Locator("#Q");

        await field.PressSequentiallyAsync("sta");
        Assert.Equal("true", await field.GetAttributeAsync("aria-expanded"));
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal("false", await field.GetAttributeAsync("aria-expanded"));
        Assert.Equal("sta", await field.InputValueAsync());
    }
}
