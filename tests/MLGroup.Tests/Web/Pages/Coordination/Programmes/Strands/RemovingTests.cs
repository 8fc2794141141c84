using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Programmes.Strands;

/// <summary>Removing a theme tells a coordinator nothing of what a conflict of interest hides, and a decision that named it waits for its place.</summary>
public sealed class RemovingTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Whoever_removes_a_theme_cannot_tell_whether_a_hidden_decision_named_it()
    {
        await using var undecided = await SampleDesk.StartAsync();

        var (with, without) = (await RemoveAsync(_desk, decided: true), await RemoveAsync(undecided, decided: false));

        Assert.Equal(without, with);
        Assert.Contains("Ethics is removed.", with, StringComparison.Ordinal);
        var decision = Assert.Single((await _desk.ProposalAsync(SampleDesk.Prices)).Decisions);
        Assert.Equal((true, null), (decision.IsPending, decision.StrandId));
    }

    [Fact]
    public async Task A_decision_without_its_theme_is_looked_at_again_before_it_is_applied()
    {
        await RemoveAsync(_desk, decided: true);
        var (page, desk) = (await _desk.DecisionsAsync(), await _desk.Inkeri.OpenAsync("/coordination"));
        var id = Assert.Single((await _desk.ProposalAsync(SampleDesk.Prices)).Decisions).Id;

        var refused = await page.SubmitAsync("Apply the ticked decisions", ("Form.DecisionIds", $"{id}"));
        var sheet = await _desk.OpenAsync(SampleDesk.Prices);
        var placed = await sheet.SubmitAsync("Place", ("Form.StrandId", sheet.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
        await SampleDesk.DecideAsync(placed, DecisionOutcome.Accept);
        await _desk.ApplyAsync();

        Assert.Contains("Its theme or squad was removed since. Place the proposal, then decide again.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[name='Form.DecisionIds'][checked]"));
        Assert.Contains("1 pending decision wants another look", desk.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, $"The theme or squad that “{SampleDesk.Prices}” was accepted into is removed. Place the proposal and decide again."),
            (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(ProposalStatus.Accepted, (await _desk.ProposalAsync(SampleDesk.Prices)).Status);
    }

    [Fact]
    public async Task Undoing_a_new_theme_cannot_tell_it_either()
    {
        await using var undecided = await SampleDesk.StartAsync();

        Assert.Equal(await UndoAsync(undecided, decided: false), await UndoAsync(_desk, decided: true));

        Assert.Null(Assert.Single((await _desk.ProposalAsync(SampleDesk.Prices)).Decisions).StrandId);
    }

    [Fact]
    public async Task A_decision_that_another_took_the_place_of_keeps_no_theme()
    {
        var strand = await AddAsync(_desk);
        var placed = await (await _desk.OpenAsync(SampleDesk.Checklist)).SubmitAsync("Place", ("Form.StrandId", strand));
        var decided = await SampleDesk.DecideAsync(placed, DecisionOutcome.Accept);
        decided = await SampleDesk.DecideAsync(decided, DecisionOutcome.NotThisYear);
        await decided.SubmitAsync("Place", ("Form.StrandId", ""));

        var removed = await (await _desk.Bo.OpenAsync($"/coordination/programmes/2027/strands/{strand}/remove")).SubmitAsync("Remove it");

        Assert.Contains("Ethics is removed.", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_with_an_activity_stays()
    {
        var strand = await AddAsync(_desk);
        await SampleDesk.DecideAsync(await (await _desk.OpenAsync(SampleDesk.Checklist)).SubmitAsync("Place", ("Form.StrandId", strand)), DecisionOutcome.Accept);
        await _desk.ApplyAsync();
        await (await _desk.OpenAsync(SampleDesk.Checklist)).SubmitAsync("Place", ("Form.StrandId", ""));

        var page = await _desk.Bo.OpenAsync($"/coordination/programmes/2027/strands/{strand}/remove");

        Assert.Contains("Proposals are placed in it, so it stays.", page.Text, StringComparison.Ordinal);
    }

    // Of Bo's pages on the way: Inkeri accepts a proposal of Bo's office into the theme, Bo takes the card out and removes the theme.
    private static async Task<string> RemoveAsync(SampleDesk desk, bool decided)
    {
        var strand = await AddAsync(desk);
        var placed = await (await desk.OpenAsync(SampleDesk.Prices)).SubmitAsync("Place", ("Form.StrandId", strand));
        if (decided)
            await SampleDesk.DecideAsync(placed, DecisionOutcome.Accept);
        await (await desk.OpenAsync(SampleDesk.Prices, desk.Bo)).SubmitAsync("Place", ("Form.StrandId", ""));
        var page = await desk.Bo.OpenAsync($"/coordination/programmes/2027/strands/{strand}/remove");
        var removed = await page.SubmitAsync("Remove it");
        return page.Text + removed.Text + await desk.Bo.ReadAsync("/coordination", "/coordination/board", "/coordination/decisions", "/coordination/programmes/2027/strands",
            $"/coordination/proposals/{await desk.IdAsync(SampleDesk.Prices)}");
    }

    private static async Task<string> UndoAsync(SampleDesk desk, bool decided)
    {
        var board = await desk.Bo.OpenAsync("/coordination/board");
        var card = board.Document.QuerySelectorAll("[data-card]").Single(one => one.QuerySelector("a")!.TextContent == SampleDesk.Prices);
        var form = await board.SubmitAsync("New theme or squad with them", ("Form.Cards", card.QuerySelector("input")!.GetAttribute("value")!));
        var begun = await form.SubmitAsync("Begin it", ("Form.Name", "Ethics"), ("Form.Kind", "Theme"));
        if (decided)
            await desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.Accept);
        var undone = await begun.SubmitAsync("Undo my last change");
        Assert.Contains("Undone:", undone.Text, StringComparison.Ordinal);
        return $"{undone.Status} {undone.Text}" + await desk.Bo.ReadAsync("/coordination/board");
    }

    private static async Task<string> AddAsync(SampleDesk desk)
    {
        await using var db = desk.Portal.Open();
        var programme = await db.Programmes.Include(one => one.Strands).SingleAsync(one => one.Year == 2027);
        var theme = new Theme("Ethics", "To be careful.");
        programme.Add(theme);
        await db.SaveChangesAsync();
        return $"{theme.Id}";
    }
}
