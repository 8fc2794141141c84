using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>The portal for somebody without a mouse: Tab goes through each page in its order, and one always sees where one is.</summary>
public sealed class KeyboardTests(Chromium chromium, OpenPortal portal) : BrowserTest(chromium), IClassFixture<OpenPortal>
{
    // Where Tab stops, in the order of the page, and how each stop looks without focus. Of radio buttons, one stands for its group.
    private const string FindStops = """
        () => {
          const isFirst = radio => {
            const group = [...document.getElementsByName(radio.name)].filter(other => other.form === radio.form);
            return radio === (group.find(other => other.checked) ?? group[0]);
          };
          window.lookOf = stop => [getComputedStyle(stop), ...[...stop.labels ?? []].map(label => getComputedStyle(label, '::before'))]
            .map(style => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join()).join();
          window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex]')]
            .filter(stop => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility() && (stop.type !== 'radio' || isFirst(stop)));
          window.looks = stops.map(lookOf);
          return stops.length;
        }
        """;

    private const string LookAtStop = """
        expected => {
          const stop = document.activeElement, box = stop.getClientRects()[0], at = stops.indexOf(stop);
          const name = (stop.textContent.trim() || stop.name || stop.tagName).slice(0, 60);
          if (at !== expected) return `"${name}" has focus instead of "${stops[expected].textContent.trim() || stops[expected].name}"`;
          // The browser brings the line of a long text into sight where one would type, not always its middle.
          const isSeen = [[4, 4], [box.width / 2, box.height / 2], [box.width - 4, box.height - 4]]
            .some(([x, y]) => stop.contains(document.elementFromPoint(box.x + x, box.y + y)));
          if (!isSeen) return `"${name}" has focus where nobody sees it`;
          // Within a frame, what has the focus is marked by the browser, where the page around it cannot look.
          return lookOf(stop) === looks[at] && !stop.matches('iframe') ? `"${name}" looks the same with focus` : null;
        }
        """;

    // Pages look and act alike on either database; on the second, one role is enough to see that they do.
    public static TheoryData<string, string?> Roles => Requirements.OnPostgreSql
        ? new() { { "writer", "Amina Okafor" } }
        : new() { { "visitor", null }, { "writer", "Amina Okafor" }, { "coordinator", "Inkeri Vainionpää-Roche" }, { "administrator", "Siân Prydderch" } };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Tab_goes_through_a_page_in_its_order_and_shows_where_it_is(string role, string? name)
    {
        var page = await OpenAsync(name);
        var faults = new List<string>();

        foreach (var address in portal.AddressesFor(role))
        {
            await page.GotoAsync(address);
            faults.AddRange((await WalkAsync(page)).Select(fault => $"{address}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_menu_of_a_phone_opens_by_Enter_and_its_entries_follow()
    {
        var page = await OpenAsync("Amina Okafor", Screen.Phone);
        await page.GotoAsync("/my/proposals");

        await PressUntilAsync(page, "summary");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        var first = page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true });
        await Assertions.Expect(first).ToBeFocusedAsync();
        await Assertions.Expect(first).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("<a href='#a'>One</a>", "does not begin with the link to its main part")]
    [InlineData("<a href='#main'>Skip</a><a href='#a' style='outline: 0'>One</a>", "\"One\" looks the same with focus")]
    [InlineData("<a href='#main' tabindex='1'>Skip</a><a href='#a'>One</a><a href='#b' tabindex='2'>Two</a>", "\"Two\" has focus instead of \"One\"")]
    [InlineData("<a href='#main'>Skip</a><p style='position: fixed; top: 60px; height: 90px; width: 90px; margin: 0; background: red'></p><a href='#a' style='position: fixed; top: 90px; z-index: -1'>One</a>", "\"One\" has focus where nobody sees it")]
    [InlineData("<a href='#main'>Skip</a><a href='#a'>One</a>", "the link to the main part leads elsewhere")]
    public async Task A_page_that_fails_somebody_without_a_mouse_is_found(string html, string fault)
    {
        var page = await OpenAsync(new Uri("http://localhost"));
        await page.SetContentAsync(html);

        Assert.Equal([fault], await WalkAsync(page));
    }

    /// <returns>What is wrong, as one sentence for the first place of the page.</returns>
    private static async Task<IEnumerable<string>> WalkAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(FindStops);
        for (var at = 0; at < stops; at++)
        {
            await TabAsync(page, at);
            if (at == 0 && !await page.EvaluateAsync<bool>("document.activeElement.hash === '#main'"))
                return ["does not begin with the link to its main part"];
            if (await page.EvaluateAsync<string?>(LookAtStop, at) is { } fault)
                return [fault];
        }
        await page.EvaluateAsync("stops[0].focus()");
        await page.Keyboard.PressAsync("Enter");
        return await page.EvaluateAsync<bool>("document.activeElement.id === 'main'") ? [] : ["the link to the main part leads elsewhere"];
    }

    // Within a frame Tab stops at what it holds; the page hears of the frame only.
    private static async Task TabAsync(IPage page, int at)
    {
        await page.Keyboard.PressAsync("Tab");
        for (var inside = 0; inside < 30 && at > 0 && await page.EvaluateAsync<bool>("at => document.activeElement === stops[at - 1] && stops[at - 1].matches('iframe')", at); inside++)
            await page.Keyboard.PressAsync("Tab");
    }

    private static async Task PressUntilAsync(IPage page, string element)
    {
        for (var press = 0; press < 10 && !await page.EvaluateAsync<bool>("element => document.activeElement.matches(element)", element); press++)
            await page.Keyboard.PressAsync("Tab");
    }

    private async Task<IPage> OpenAsync(string? name, Screen? screen = null)
    {
        var page = await OpenAsync(portal.Address, screen);
        if (name is not null)
            await Writing.SignInAsync(page, name);
        return page;
    }
}
