using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace MLGroup.Tests.Browser;

/// <summary>
/// The portal is killed again and again while somebody types: the server has all but the last seconds of it, never an older text
/// over a newer one, and in the end everything. <c>MLGROUP_TEST_KILLS</c> says how often; the nightly run asks for thirty.
/// </summary>
public sealed class KilledWhileTypingTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly TimeSpan _mayBeMissing = TimeSpan.FromSeconds(10);

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("MLGROUP_TEST_KILLS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task At_most_ten_seconds_of_typing_are_missing_and_in_the_end_nothing()
    {
        await using var database = await TestDatabase.CreateTodaysSampleAsync();
        await using var portal = await PortalProcess.StartAsync(database, new Dictionary<string, string> { ["Portal__Sample"] = "true" });
        var page = await DraftAsync(portal);
        var random = new Random(2027);
        var (typed, stored) = (new Typed(page), "");

        for (var kill = 1; kill <= Kills; kill++)
        {
            // Every fourth time without a pause for longer than may be missing.
            var seconds = kill % 4 == 2 ? 14 : 0.3 + (3 * random.NextDouble());
            var killed = await TypeUntilKilledAsync(typed, portal, TimeSpan.FromSeconds(seconds));

            var before = stored;
            stored = await StoredAsync(database);

            Assert.StartsWith(before, stored, StringComparison.Ordinal);
            Assert.StartsWith(stored, typed.Text, StringComparison.Ordinal);
            Assert.StartsWith(typed.TextBefore(killed - _mayBeMissing), stored, StringComparison.Ordinal);
            await typed.WordAsync();
            await portal.StartAsync();
            await Eventually.TrueAsync(async () => await StoredAsync(database) == typed.Text, $"all is stored after kill {kill}");
            stored = await StoredAsync(database);
        }

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[name='Form.WhatAndWhy']")).ToHaveValueAsync(typed.Text);
    }

    private async Task<IPage> DraftAsync(PortalProcess portal)
    {
        var page = await OpenAsync(portal.Address, Screen.Phone);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Amina Okafor", Exact = true }).ClickAsync();
        await page.GotoAsync("/my/proposals/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start your proposal" }).ClickAsync();
        await page.Locator("[name='Form.WhatAndWhy']").FocusAsync();
        return page;
    }

    /// <returns>When it was killed, on the clock of what was typed.</returns>
    private static async Task<TimeSpan> TypeUntilKilledAsync(Typed typed, PortalProcess portal, TimeSpan after)
    {
        var killing = Task.Run(async () =>
        {
            await Task.Delay(after, TestContext.Current.CancellationToken);
            portal.Kill();
            return typed.Now;
        });
        while (!killing.IsCompleted)
            await typed.WordAsync();
        return await killing;
    }

    private static async Task<string> StoredAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Proposals.OrderByDescending(proposal => proposal.Id).Select(proposal => proposal.Text.WhatAndWhy).FirstAsync();
    }

    /// <summary>What somebody typed into the page so far, and when.</summary>
    private sealed class Typed(IPage page)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly List<TimeSpan> _words = [];

        public TimeSpan Now => _watch.Elapsed;

        public string Text => TextOf(_words.Count);

        public string TextBefore(TimeSpan instant) => TextOf(_words.Count(at => at < instant));

        public async Task WordAsync()
        {
            await page.Keyboard.TypeAsync($"word{_words.Count} ", new() { Delay = 12 });
            _words.Add(Now);
        }

        private static string TextOf(int words) => string.Concat(Enumerable.Range(0, words).Select(number => $"word{number} "));
    }
}
