using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.Coordination.Board;

/// <summary>Merging and splitting what lies on the board, and undoing it there in its turn.</summary>
public sealed class JoiningTests : IAsyncLifetime
{
    private const string Merge = "Merge…", Split = "Split…", Undo = "Undo my last change";

    private SampleDesk _desk = null!;
    private int _receipts;
    private int _occupations;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        (_receipts, _occupations) = (await _desk.IdAsync(SampleDesk.Receipts), await _desk.IdAsync(SampleDesk.Occupations));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Two_ticked_cards_are_merged_and_one_is_back_on_the_board_with_both_telling_it()
    {
        var form = await (await OpenAsync()).SubmitAsync(Merge, Tick(_receipts), Tick(_occupations));
        Assert.Equal($"Merge No. {_receipts} into No. {_occupations}", form.Title);

        var board = await form.SubmitAsync(form.Title);

        Assert.StartsWith("/coordination/board?year=2027", board.Address, StringComparison.Ordinal);
        Assert.Contains($"“{SampleDesk.Receipts}” is merged into “{SampleDesk.Occupations}”. That stays private until it is applied.", board.Text, StringComparison.Ordinal);
        Assert.Equal($"Merges into “{SampleDesk.Occupations}” (No. {_occupations})", Told(board, _receipts));
        Assert.Equal($"Merged in: “{SampleDesk.Receipts}”", Told(board, _occupations));
        Assert.Contains("ml-board__card--merged", Card(board, _receipts).ClassList);
        Assert.Equal(Column(await OpenAsync(_desk.Bo), _receipts), Column(board, _receipts));
    }

    [Fact]
    public async Task The_two_are_swapped_before_they_are_merged()
    {
        var form = await (await OpenAsync()).SubmitAsync(Merge, Tick(_receipts), Tick(_occupations));
        var swap = form.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Swap the two").GetAttribute("href")!;

        var board = await (await _desk.Inkeri.OpenAsync(swap)).SubmitAsync($"Merge No. {_occupations} into No. {_receipts}");

        Assert.Equal($"Merges into “{SampleDesk.Receipts}” (No. {_receipts})", Told(board, _occupations));
    }

    [Fact]
    public async Task One_ticked_card_asks_for_the_other_and_the_query_stays()
    {
        var list = await (await _desk.Inkeri.OpenAsync("/coordination/board?q=receipts")).SubmitAsync(Merge, Tick(_receipts));
        var choice = list.Document.QuerySelectorAll("main a").Single(link => link.TextContent == SampleDesk.Occupations).GetAttribute("href")!;

        var board = await (await _desk.Inkeri.OpenAsync(choice)).SubmitAsync($"Merge No. {_receipts} into No. {_occupations}");

        Assert.StartsWith("/coordination/board?year=2027&q=receipts", board.Address, StringComparison.Ordinal);
        Assert.Equal($"Merges into “{SampleDesk.Occupations}” (No. {_occupations})", Told(board, _receipts));
    }

    [Fact]
    public async Task A_split_card_lies_beside_its_part()
    {
        var board = await SplitAsync();

        var part = await PartIdAsync();
        Assert.Contains($"“the course” is split off “{SampleDesk.Receipts}” and lies among what is not grouped.", board.Text, StringComparison.Ordinal);
        Assert.Equal(($"Split from No. {_receipts}", $"{SampleDesk.Receipts} – the course"), (Told(board, part), Card(board, part).QuerySelector("a")!.TextContent));
        Assert.Equal(("Not grouped", "Text classification"), (Column(board, part), Column(board, _receipts)));
    }

    [Theory]
    [InlineData(Merge, 0, "Tick the one or two proposals that you want to merge.")]
    [InlineData(Merge, 3, "3 cards are ticked, and two are merged at a time. Leave one or two ticked.")]
    [InlineData(Split, 0, "Tick the proposal that you want to split.")]
    [InlineData(Split, 2, "2 cards are ticked, and one is split at a time. Leave one ticked.")]
    public async Task Another_number_of_cards_is_refused_and_the_ticks_stay(string button, int cards, string sentence)
    {
        var board = await OpenAsync();
        var ticks = board.Document.QuerySelectorAll("[data-card]").Take(cards).Select(card => Tick(int.Parse(card.GetAttribute("data-card")!, null))).ToArray();

        var refused = await board.SubmitAsync(button, ticks);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(cards, refused.Document.QuerySelectorAll("[data-card] input[checked]").Length);
    }

    [Fact]
    public async Task A_merge_undone_on_the_board_leaves_every_row_as_it_was_before()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear, ("Form.Comment", "Next year."));
        var (before, stored) = (await OpenAsync(), await StoredAsync());
        var merged = await MergeAsync();
        Assert.NotEqual(stored, await StoredAsync());

        var undone = await merged.SubmitAsync(Undo);

        Assert.Contains($"Undone: “{SampleDesk.Receipts}” stands by itself again, and what was decided about it before is pending again.", undone.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await StoredAsync());
        Assert.Equal(Mark(before), Mark(undone));
        Assert.Equal("There is nothing of yours to undo.", Assert.Single((await undone.SubmitAsync(Undo)).Errors));
    }

    [Fact]
    public async Task A_split_undone_on_the_board_leaves_every_row_as_it_was_before()
    {
        var (before, stored) = (await OpenAsync(), await StoredAsync());
        var split = await SplitAsync();
        Assert.NotEqual(stored, await StoredAsync());

        var undone = await split.SubmitAsync(Undo);

        Assert.Contains($"Undone: “the course” is part of “{SampleDesk.Receipts}” again, as before.", undone.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await StoredAsync());
        Assert.Equal(Mark(before), Mark(undone));
    }

    [Fact]
    public async Task What_one_did_is_undone_in_its_order_wherever_it_was_done()
    {
        var stored = await StoredAsync();
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{_receipts}/split")).SubmitAsync("Split it", ("Form.SplitName", "the course"));
        var board = await OpenAsync();
        var part = await PartIdAsync();
        board = await board.SubmitAsync("Move", Tick(part), ("Form.To", board.Document.QuerySelectorAll("[data-column]")[2].GetAttribute("data-column")!));
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{part}/merge?into={_occupations}")).SubmitAsync($"Merge No. {part} into No. {_occupations}");

        var told = new List<string>();
        for (var undo = 0; undo < 3; undo++)
            told.Add((board = await board.SubmitAsync(Undo)).Document.QuerySelector(".govuk-notification-banner__content")!.TextContent.Trim());

        Assert.Equal([$"Undone: “{SampleDesk.Receipts}” stands by itself again, as before.", $"Undone: “{SampleDesk.Receipts}” is not grouped, as before.",
            $"Undone: “the course” is part of “{SampleDesk.Receipts}” again, as before."], told);
        Assert.Equal(stored, await StoredAsync());
    }

    [Fact]
    public async Task What_was_undone_on_the_proposals_page_is_nothing_to_undo_any_more()
    {
        var board = await OpenAsync();
        board = await board.SubmitAsync("Move", Tick(board, SampleDesk.Checklist), ("Form.To", board.Document.QuerySelectorAll("[data-column]")[2].GetAttribute("data-column")!));
        await MergeAsync();
        await SplitAsync();
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{_receipts}")).SubmitAsync("Undo the merge");
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{await PartIdAsync()}")).SubmitAsync("Undo the split");

        var undone = await board.SubmitAsync(Undo);

        Assert.Contains($"Undone: “{SampleDesk.Checklist}” is not grouped, as before.", undone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_that_was_applied_meanwhile_is_not_undone()
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);
        var board = await MergeAsync();
        await _desk.ApplyAsync();
        var stored = await StoredAsync();

        var refused = await board.SubmitAsync(Undo);

        Assert.Equal((HttpStatusCode.BadRequest, $"The decision about “{SampleDesk.Receipts}” was applied or replaced meanwhile."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(stored, await StoredAsync());
    }

    [Fact]
    public async Task The_mark_of_every_coordinator_who_may_know_changes_with_a_merge()
    {
        var before = Mark(await OpenAsync(_desk.Bo));

        await MergeAsync();

        Assert.NotEqual(before, Mark(await OpenAsync(_desk.Bo)));
    }

    [Fact]
    public async Task A_room_that_looks_on_is_not_told_what_is_still_private()
    {
        var before = await CardsAsync();

        await MergeAsync();

        Assert.Equal(before, await CardsAsync());

        async Task<string> CardsAsync() => (await _desk.Inkeri.OpenAsync("/coordination/board?view=present")).Document.QuerySelector(".ml-board")!.OuterHtml;
    }

    [Fact]
    public async Task The_board_asks_the_database_at_most_six_times_with_merges_and_parts()
    {
        await MergeAsync();
        await SplitAsync();
        using var statements = Statements.Of(_desk.Portal.Database);

        await _desk.Inkeri.GetAsync("/coordination/board");

        Assert.InRange(statements.Asked.Count, 1, 6);
    }

    private Task<Sheet> OpenAsync(Reader? reader = null) => (reader ?? _desk.Inkeri).OpenAsync("/coordination/board");

    private async Task<Sheet> MergeAsync() =>
        await (await (await OpenAsync()).SubmitAsync(Merge, Tick(_receipts), Tick(_occupations))).SubmitAsync($"Merge No. {_receipts} into No. {_occupations}");

    private async Task<Sheet> SplitAsync() =>
        await (await (await OpenAsync()).SubmitAsync(Split, Tick(_receipts))).SubmitAsync("Split it", ("Form.SplitName", "the course"));

    private async Task<int> PartIdAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.Proposals.Where(one => one.SplitFromId == _receipts).Select(one => one.Id).SingleAsync();
    }

    private Task<string> StoredAsync() => Rows.OfProposalsAsync(_desk.Portal);

    private static IElement Card(Sheet board, int id) => board.Document.GetElementById($"card-{id}")!;

    private static string? Told(Sheet board, int id) => Card(board, id).QuerySelector(".ml-board__joined")?.TextContent.Trim();

    private static string Column(Sheet board, int id) => Card(board, id).Closest("[data-column]")!.QuerySelector("h2")!.TextContent;

    private static string Mark(Sheet board) => board.Document.QuerySelector("[data-board]")!.GetAttribute("data-board")!;

    // A card's number and what was seen of it; to be moved it must be as it was seen.
    private static (string, string) Tick(int id) => ("Form.Cards", $"{id}:-1");

    private static (string, string) Tick(Sheet board, string title) =>
        ("Form.Cards", board.Document.QuerySelectorAll("[data-card]").Single(one => one.QuerySelector("a")!.TextContent == title).QuerySelector("input")!.GetAttribute("value")!);
}
