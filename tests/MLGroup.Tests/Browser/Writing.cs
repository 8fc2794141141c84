using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>A portal with the sample programme, and Amina at the proposal form.</summary>
internal static class Writing
{
    public static readonly Dictionary<string, string> Sample = new() { ["Portal__Sample"] = "true", ["Portal__ContactAddress"] = "group@mlgroup.example" };

    /// <summary>A phone far from the next mast: 400 kbit/s, 400 ms there and back.</summary>
    public static async Task SlowDownAsync(IPage page)
    {
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 400,
            ["downloadThroughput"] = 50_000,
            ["uploadThroughput"] = 50_000
        });
    }

    public static async Task SignInAsync(IPage page, string name = "Amina Okafor")
    {
        await page.GotoAsync("/sign-in");
        await PressAsync(page, name);
    }

    /// <summary>Signs in and begins a proposal.</summary>
    /// <returns>The address of the form.</returns>
    public static async Task<string> BeginAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GotoAsync("/my/proposals/new");
        await PressAsync(page, "Start your proposal");
        await page.WaitForURLAsync("**/edit");
        return page.Url;
    }

    public static ILocator Field(this IPage page, string name) => page.Locator($"[name='Form.{name}']");

    public static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task IsSavedAsync(IPage page) => ToldAsync(page, "Saved ");

    public static Task ToldAsync(IPage page, string words) => Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync(words, new() { Timeout = 15_000 });

    /// <summary>Types into a field and waits until the server has it.</summary>
    public static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.RunAndWaitForResponseAsync(() => page.Field(field).FillAsync(text),
            answer => answer.Url.EndsWith("?handler=Save", StringComparison.Ordinal), new() { Timeout = 15_000 });
    }
}
