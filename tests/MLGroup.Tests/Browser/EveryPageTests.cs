using MLGroup.Tests.Web;

namespace MLGroup.Tests.Browser;

/// <summary>
/// Every page a role may open, with the sample programme: axe finds nothing, the Nu checker finds nothing, the page fits a narrow
/// phone, and the browser reports nothing of its content security policy.
/// </summary>
public sealed class EveryPageTests(Chromium chromium, OpenPortal portal) : BrowserTest(chromium), IClassFixture<OpenPortal>
{
    private static readonly Screen Narrow = new(320, 800);

    // Pages look and act alike on either database; on the second, one role is enough to see that they do.
    public static TheoryData<string, string?> Roles => Requirements.OnPostgreSql
        ? new() { { "coordinator", "Inkeri Vainionpää-Roche" } }
        : new() { { "visitor", null }, { "writer", "Amina Okafor" }, { "coordinator", "Inkeri Vainionpää-Roche" }, { "administrator", "Siân Prydderch" } };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_is_sound(string role, string? name)
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        if (name is not null)
            await Writing.SignInAsync(page, name);
        var faults = new List<string>();
        var documents = new Dictionary<string, string>();

        foreach (var address in portal.AddressesFor(role))
        {
            await page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
            await page.GotoAsync(address);
            documents[address] = await page.EvaluateAsync<string>("async () => await (await fetch(location.href)).text()");
            faults.AddRange((await Axe.FindingsAsync(page)).Select(finding => $"{address}: {finding}"));
            await page.SetViewportSizeAsync(Narrow.Width, Narrow.Height);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
                faults.Add($"{address}: scrolls sideways by {over} px at {Narrow.Width} px");
        }
        faults.AddRange(await NuChecker.ComplaintsAsync(documents));

        Assert.Empty(faults);
    }
}
