using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Browser;

/// <summary>The grouping board in real browsers: by keys, by mouse, by two coordinators at once, and while the line is away.</summary>
public sealed class BoardTests(Chromium chromium, BoardPortal portal) : BrowserTest(chromium), IClassFixture<BoardPortal>
{
    private const string Inkeri = "Inkeri Vainionpää-Roche", Bo = "Bo Ashworth";

    // Which cards lie where, by number.
    private const string ReadColumns = "() => [...document.querySelectorAll('[data-column]')].map(column => column.dataset.column + ': ' + [...column.querySelectorAll('[data-card]')].map(card => card.dataset.card).join(' ')).join('\\n')";

    public override async ValueTask InitializeAsync() => await portal.ClearAsync();

    [Fact]
    public async Task Sixty_proposals_are_grouped_by_keyboard_alone()
    {
        var page = await OpenAsync(Inkeri);
        await TabToFirstCardAsync(page);

        for (var card = 0; card < BoardPortal.Proposals; card++)
        {
            await page.Keyboard.PressAsync("m");
            await page.Keyboard.PressAsync($"{1 + (card % 9)}");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("n");
        }

        await Assertions.Expect(page.Locator("[data-column=''] [data-card]")).ToHaveCountAsync(0);
        await Eventually.TrueAsync(async () => await PlacedAsync() == BoardPortal.Proposals, "all are stored");
        await AgreesAsync(page);
        Assert.Equal("A", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task Two_coordinators_move_fifty_cards_each_and_no_move_is_lost()
    {
        var (inkeri, bo) = (await OpenAsync(Inkeri), await OpenAsync(Bo, await portal.StartAnotherAsync()));
        Expect("409 (Conflict)"); // both want the same card

        var accepted = (await Task.WhenAll(MoveAtRandomAsync(inkeri, new Random(1)), MoveAtRandomAsync(bo, new Random(2)))).Sum();

        await using var db = portal.Database.Open();
        var acts = await db.BoardActs.OrderBy(act => act.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(accepted, acts.Count);
        Assert.InRange(accepted, 80, 100);
        foreach (var card in acts.SelectMany(act => act.Steps.Select(step => (step, act))).GroupBy(one => one.step.ProposalId))
        {
            var steps = card.ToList();
            for (var next = 1; next < steps.Count; next++)
                Assert.Equal(steps[next - 1].act.ToId, steps[next].step.From);
            Assert.Equal(steps[^1].act.ToId, await db.Placements.Where(one => one.ProposalId == card.Key).Select(one => one.StrandId).SingleAsync(TestContext.Current.CancellationToken));
        }
        await AgreesAsync(inkeri);
        await AgreesAsync(bo);
    }

    [Fact]
    public async Task One_coordinator_sees_what_the_other_moves_and_keeps_focus_and_ticks()
    {
        var (inkeri, bo) = (await OpenAsync(Inkeri), await OpenAsync(Bo));
        await inkeri.Locator("[data-column=''] [data-card]").Nth(3).GetByRole(AriaRole.Checkbox).CheckAsync();
        var ticked = await inkeri.Locator("[data-card]:has(:checked)").GetAttributeAsync("data-card");
        var title = await bo.Locator("[data-column=''] [data-card] a").First.TextContentAsync();

        await bo.Locator("[data-column=''] [data-card] a").First.FocusAsync();
        await bo.Keyboard.PressAsync("]");

        await Assertions.Expect(inkeri.Locator("[data-column]").Nth(1).Locator("[data-card] a")).ToHaveTextAsync([title!]);
        await Assertions.Expect(inkeri.Locator("[data-told]")).ToContainTextAsync($"“{title}” was moved to “Web-scraped data” by somebody else.");
        await Assertions.Expect(inkeri.Locator("[data-column]").Nth(1).Locator(".ml-board__about")).ToContainTextAsync("1 proposal ");
        Assert.Equal(ticked, await inkeri.Locator("[data-card]:has(:checked)").GetAttributeAsync("data-card"));
        Assert.Equal(ticked, await FocusedCardAsync(inkeri));
    }

    [Fact]
    public async Task Keys_move_shift_tick_and_undo_and_say_so()
    {
        var page = await OpenAsync(Inkeri);
        var first = page.Locator("[data-column=''] [data-card] a").First;
        var title = await first.TextContentAsync();
        await first.FocusAsync();

        await page.Keyboard.PressAsync("[");
        await ToldAsync(page, "This is the first column.");
        await page.Keyboard.PressAsync("]");
        await ToldAsync(page, $"“{title}” is in “Web-scraped data” now.");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("2 cards are ticked.");
        await page.Keyboard.PressAsync("]");
        await ToldAsync(page, "2 proposals are in “Web-scraped data” now.");
        await Assertions.Expect(page.Locator("[data-card]:has(:checked)")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await ToldAsync(page, "has another place in “Web-scraped data” now.");
        await AgreesAsync(page);

        foreach (var words in new[] { "is back in its place in “Web-scraped data”", "2 proposals are back where they were", $"“{title}” is not grouped, as before", "There is nothing of yours to undo" })
        {
            if (words.StartsWith("There", StringComparison.Ordinal))
                Expect("400 (Bad Request)");
            await page.Keyboard.PressAsync("u");
            await ToldAsync(page, words);
        }
        await AgreesAsync(page);
        Assert.Equal(0, await PlacedAsync());
    }

    [Fact]
    public async Task The_mouse_drags_a_card_between_two_others()
    {
        var page = await OpenAsync(Inkeri);
        var (from, to) = (page.Locator("[data-column=''] [data-card]"), page.Locator("[data-column]").Nth(1));
        for (var card = 0; card < 2; card++)
        {
            await from.First.Locator("a").FocusAsync();
            await page.Keyboard.PressAsync("]");
            await Assertions.Expect(to.Locator("[data-card]")).ToHaveCountAsync(card + 1);
        }
        var title = await from.First.Locator("a").TextContentAsync();

        await from.First.DragToAsync(to.Locator("[data-card]").Nth(1), new() { TargetPosition = new() { X = 40, Y = 6 } });

        await ToldAsync(page, $"“{title}” is in “Web-scraped data” now.");
        Assert.Equal(title, await to.Locator("[data-card] a").Nth(1).TextContentAsync());
        await AgreesAsync(page);
    }

    [Fact]
    public async Task A_lost_line_puts_the_card_back_and_the_board_is_true_again_with_the_line()
    {
        var (page, bo) = (await OpenAsync(Inkeri), await OpenAsync(Bo));
        Expect("net::ERR_INTERNET_DISCONNECTED");
        await page.Context.SetOfflineAsync(true);

        var card = page.Locator("[data-column=''] [data-card] a").First;
        await card.FocusAsync();
        await page.Keyboard.PressAsync("]");
        await ToldAsync(page, "Whether it was moved shows when the line is back");
        await Assertions.Expect(page.Locator("[data-column]").Nth(1).Locator("[data-card]")).ToHaveCountAsync(0);
        await bo.Locator("[data-column=''] [data-card] a").Nth(2).FocusAsync();
        await bo.Keyboard.PressAsync("]");
        await ToldAsync(bo, "is in “Web-scraped data” now");
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("[data-column]").Nth(1).Locator("[data-card]")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await AgreesAsync(page);
        await page.Locator("[data-card] a").First.ClickAsync();
        await bo.Keyboard.PressAsync("]");
        await ToldAsync(bo, "is in “Text classification” now");
        await page.GoBackAsync();
        await AgreesAsync(page);
    }

    [Fact]
    public async Task A_move_whose_answer_is_lost_shows_as_soon_as_the_board_is_read_again_and_as_nobody_elses()
    {
        var page = await OpenAsync(Inkeri);
        Expect("net::ERR_FAILED");
        await page.RouteAsync("**/board?handler=Move", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        var card = page.Locator("[data-column=''] [data-card] a").First;
        var title = await card.TextContentAsync();
        await card.FocusAsync();

        await page.Keyboard.PressAsync("]");

        await ToldAsync(page, $"“{title}” was moved to “Web-scraped data”.");
        await AgreesAsync(page);
    }

    [Fact]
    public async Task Whoever_types_on_while_a_move_is_refused_types_on_the_same_card()
    {
        var page = await OpenAsync(Inkeri);
        Expect("409 (Conflict)");
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/board?handler=Move", route => route.FulfillAsync(new() { Status = 409, Json = new { problems = new[] { new { sentence = "Somebody else moved it." } } } }));
        await page.RouteAsync("**/coordination/board", async route =>
        {
            asked.TrySetResult();
            await answer.Task;
            await route.ContinueAsync();
        });
        await page.Locator("[data-column=''] [data-card] a").Nth(2).FocusAsync();
        var card = await FocusedCardAsync(page);

        await page.Keyboard.PressAsync("]");
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(card, await FocusedCardAsync(page));
        answer.SetResult();
        await ToldAsync(page, "Somebody else moved it.");
        Assert.Equal(card, await FocusedCardAsync(page));
        await AgreesAsync(page);
    }

    [Fact]
    public async Task Whoever_is_choosing_a_column_stays_at_it_when_somebody_else_adds_one()
    {
        var page = await OpenAsync(Inkeri);
        await page.Locator("[data-column=''] [data-card] a").First.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("3");
        const string Focused = "() => document.activeElement.dataset.to";
        var chosen = await page.EvaluateAsync<string>(Focused);

        await using var db = portal.Database.Open();
        var programme = await db.Programmes.Latest.Include(one => one.Strands).SingleAsync(TestContext.Current.CancellationToken);
        var added = new Theme("Added meanwhile", "");
        programme.Add(added);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await Assertions.Expect(page.Locator("[data-to]").Filter(new() { HasText = added.Name })).ToHaveCountAsync(1);
        Assert.Equal(chosen, await page.EvaluateAsync<string>(Focused));

        db.Remove(added);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task On_a_phone_the_menu_moves_a_card_and_nothing_scrolls_sideways()
    {
        var page = await OpenAsync(Inkeri, screen: Screen.Phone);

        await page.Locator("[data-column=''] [data-card]").First.GetByRole(AriaRole.Button, new() { Name = "Move…" }).ClickAsync();
        Assert.Empty(await Axe.FindingsAsync(page));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Imagery" }).ClickAsync();

        await ToldAsync(page, "is in “Imagery” now.");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await ToldAsync(page, "is not grouped, as before.");
        await AgreesAsync(page);
    }

    private async Task<IPage> OpenAsync(string name, Uri? address = null, Screen? screen = null)
    {
        var page = await OpenAsync(address ?? portal.Address, screen ?? Screen.Desktop);
        await Writing.SignInAsync(page, name);
        await page.GotoAsync("/coordination/board");
        return page;
    }

    private static Task<string> FocusedCardAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.closest('[data-card]')?.dataset.card");

    private static async Task TabToFirstCardAsync(IPage page)
    {
        for (var tab = 0; tab < 150; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-card] a')"))
                return;
        }
        Assert.Fail("The keyboard does not reach the cards.");
    }

    // A random card to a random column each time, as fast as the keys go. Answers how many the server accepted.
    private static async Task<int> MoveAtRandomAsync(IPage page, Random random)
    {
        var answers = new System.Collections.Concurrent.ConcurrentBag<int>();
        page.Response += (_, answer) =>
        {
            if (answer.Url.Contains("handler=Move", StringComparison.Ordinal))
                answers.Add(answer.Status);
        };
        for (var move = 0; move < 50; move++)
        {
            var card = random.Next(BoardPortal.Proposals);
            await page.EvaluateAsync("at => { const cards = document.querySelectorAll('[data-card] a'); cards[at % cards.length].focus(); }", card);
            await page.Keyboard.PressAsync("m");
            await page.Keyboard.PressAsync($"{random.Next(10)}");
            await page.Keyboard.PressAsync("Enter");
        }
        await Eventually.TrueAsync(() => answers.Count == 50, "every move is answered");
        return answers.Count(status => status == 200);
    }

    private static Task ToldAsync(IPage page, string words) => Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync(words, new() { Timeout = 15_000 });

    private async Task<int> PlacedAsync()
    {
        await using var db = portal.Database.Open();
        return await db.Placements.Working.CountAsync(placement => placement.StrandId != null, TestContext.Current.CancellationToken);
    }

    private async Task AgreesAsync(IPage page)
    {
        var stored = await StoredAsync();
        await Eventually.TrueAsync(async () => await page.EvaluateAsync<string>(ReadColumns) == stored, $"the board shows\n{stored}");
    }

    private async Task<string> StoredAsync()
    {
        await using var db = portal.Database.Open();
        var programme = await db.Programmes.Latest.Include(one => one.Strands).SingleAsync(TestContext.Current.CancellationToken);
        var handedIn = await db.Proposals.HandedIn.Where(one => one.Call.ProgrammeId == programme.Id).OrderBy(one => one.Id).Select(one => one.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        var placed = (await db.Placements.Working.Where(one => one.StrandId != null && handedIn.Contains(one.ProposalId)).ToListAsync(TestContext.Current.CancellationToken))
            .InOrder().ToLookup(one => one.StrandId!.Value, one => one.ProposalId);
        var grouped = placed.SelectMany(column => column).ToHashSet();
        return string.Join('\n', programme.Strands.OrderBy(strand => strand.Position).Select(strand => $"{strand.Id}: {string.Join(' ', placed[strand.Id])}")
            .Prepend($": {string.Join(' ', handedIn.Where(id => !grouped.Contains(id)))}"));
    }
}
