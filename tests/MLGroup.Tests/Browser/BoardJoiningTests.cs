using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Browser;

/// <summary>Merging and splitting from the board in a real browser, and u that undoes it.</summary>
public sealed class BoardJoiningTests(Chromium chromium, BoardPortal portal) : BrowserTest(chromium), IClassFixture<BoardPortal>
{
    // What a card says and where it lies.
    private const string ReadBoard = "() => [...document.querySelectorAll('[data-card]')].map(card => card.closest('[data-column]').dataset.column + card.className + card.querySelector('label').textContent + [...card.querySelectorAll('p')].map(line => line.textContent)).join('\\n')";

    public override async ValueTask InitializeAsync() => await portal.ClearAsync();

    [Fact]
    public async Task Two_ticked_cards_are_merged_and_u_brings_both_back()
    {
        var (page, bo) = (await OpenAsync("Inkeri Vainionpää-Roche"), await OpenAsync("Bo Ashworth"));
        var card = await PlaceSecondAsync(page);
        var before = await page.EvaluateAsync<string>(ReadBoard);
        await AgreesAsync(bo, before);

        await TickAsync(page.Locator("[data-column=''] [data-card]").First);
        await TickAsync(page.Locator($"#card-{card}"));
        await PressAsync(page, "Merge…");
        Assert.Empty(await Axe.FindingsAsync(page));
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Decide although the call is still open" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Merge No") }).ClickAsync();

        await ToldAsync(page, "That stays private until it is applied.");
        await Assertions.Expect(page.Locator($"#card-{card}")).ToContainTextAsync("Merged in:");
        await Assertions.Expect(bo.Locator($"#card-{card}")).ToContainTextAsync("Merged in:");
        Assert.Empty(await Axe.FindingsAsync(page));
        await page.Keyboard.PressAsync("u");
        await ToldAsync(page, "stands by itself again, as before.");
        await AgreesAsync(page, before);
        await AgreesAsync(bo, before);
        await using var db = portal.Database.Open();
        Assert.False(await db.Decisions.OfMerges.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_card_is_split_from_its_menu_and_u_makes_it_one_again()
    {
        var page = await OpenAsync("Inkeri Vainionpää-Roche");
        var before = await page.EvaluateAsync<string>(ReadBoard);

        await page.Locator("[data-column=''] [data-card] a").First.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Split…" }).ClickAsync();
        await page.GetByLabel("What do you call the part that is split off?").FillAsync("the course");
        await page.Keyboard.PressAsync("Enter");

        await ToldAsync(page, "“the course” is split off");
        Assert.Contains("– the course", await page.EvaluateAsync<string>("() => document.activeElement.textContent"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("u");
        await ToldAsync(page, "Undone: “the course” is part of");
        await AgreesAsync(page, before);
        await using var db = portal.Database.Open();
        Assert.False(await db.Proposals.AnyAsync(one => one.SplitFromId != null, TestContext.Current.CancellationToken));
    }

    private async Task<IPage> OpenAsync(string name)
    {
        var page = await OpenAsync(portal.Address, Screen.Desktop);
        await Writing.SignInAsync(page, name);
        await page.GotoAsync("/coordination/board");
        return page;
    }

    // Something can only be merged into what is placed.
    private static async Task<string> PlaceSecondAsync(IPage page)
    {
        var card = page.Locator("[data-column=''] [data-card]").Nth(1);
        var id = await card.GetAttributeAsync("data-card");
        await card.Locator("a").FocusAsync();
        await page.Keyboard.PressAsync("]");
        await ToldAsync(page, "is in “Web-scraped data” now.");
        return id!;
    }

    private static Task TickAsync(ILocator card) => card.GetByRole(AriaRole.Checkbox).CheckAsync();

    private static Task PressAsync(IPage page, string button) => page.Locator(".ml-board__bar").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task ToldAsync(IPage page, string words) => Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync(words, new() { Timeout = 15_000 });

    private static Task AgreesAsync(IPage page, string board) =>
        Eventually.TrueAsync(async () => await page.EvaluateAsync<string>(ReadBoard) == board, $"the board shows\n{board}");
}
