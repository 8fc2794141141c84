using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

public sealed class ListTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Every_proposal_stands_in_the_list_with_office_state_and_place()
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);

        var list = await _desk.Inkeri.OpenAsync("/coordination/proposals");

        Assert.Equal(24, list.Document.QuerySelectorAll("tbody tr").Length);
        var row = await RowAsync(list, SampleDesk.Occupations);
        Assert.Equal(("In review", "Accept", "Occupation recoding"), (Cell(row, "State"), Cell(row, "Decision to apply"), Placed(row)));
        Assert.Contains("NBS Nigeria, StatCan · Lead a research project · Maintenance", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_draft_only_title_and_writers_are_shown()
    {
        var list = await _desk.Inkeri.OpenAsync("/coordination/proposals");
        var sheet = await _desk.OpenAsync(SampleDesk.Unfinished);

        var row = await RowAsync(list, SampleDesk.Unfinished);
        Assert.Equal("Draft", Cell(row, "State"));
        Assert.Contains("By Mutesi", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("form"));
        Assert.Empty(sheet.Document.QuerySelectorAll(".govuk-summary-list__row, #place, #decide"));
    }

    [Theory]
    [InlineData("?q=status:withdrawn", new[] { SampleDesk.Withdrawn })]
    [InlineData("?q=status:Draft", new[] { SampleDesk.Unfinished })]
    [InlineData("?q=status:Merged", new string[0])]
    public async Task The_state_narrows_the_list(string query, string[] titles)
    {
        var list = await _desk.Inkeri.OpenAsync($"/coordination/proposals{query}");

        Assert.Equal(titles, list.Document.QuerySelectorAll("tbody a.govuk-link").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task The_place_narrows_the_list()
    {
        var (placed, loose) = (await _desk.Inkeri.OpenAsync("/coordination/proposals?q=theme:text-classification"), await _desk.Inkeri.OpenAsync("/coordination/proposals?q=theme:none"));

        Assert.All(placed.Document.QuerySelectorAll("tbody tr"), row => Assert.Equal("Text classification", Placed(row)));
        Assert.Contains(SampleDesk.Receipts, placed.Text, StringComparison.Ordinal);
        Assert.Contains(SampleDesk.Checklist, loose.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleDesk.Receipts, loose.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_is_stopped_at_the_door_and_a_missing_proposal_is_not_found()
    {
        var member = await _desk.Portal.AsAsync("amina.okafor@nbs.example");
        var id = await _desk.IdAsync(SampleDesk.Receipts);

        foreach (var page in new[] { "/coordination/proposals", $"/coordination/proposals/{id}", "/coordination/decisions", "/coordination/programmes/2027/publish" })
            Assert.Equal(HttpStatusCode.Forbidden, (await member.OpenAsync(page)).Status);
        foreach (var page in new[] { "/coordination/proposals/999999", "/coordination/proposals?year=2031", "/coordination/programmes/2031/publish" })
            Assert.Equal(HttpStatusCode.NotFound, (await _desk.Inkeri.OpenAsync(page)).Status);
    }

    [Theory]
    [InlineData(SampleDesk.Receipts, "You wrote this proposal", "Not shown: you wrote it")]
    [InlineData(SampleDesk.Occupations, "You are a co-proposer of this proposal", "Not shown: you are a co-proposer")]
    [InlineData(SampleDesk.Prices, "Somebody from your office wrote this proposal", "Not shown: your office wrote it")]
    public async Task A_conflict_of_interest_shows_its_own_reason(string title, string sentence, string brief)
    {
        await using (var db = _desk.Portal.Open())
        {
            var (own, other) = (await _desk.IdAsync(SampleDesk.Receipts), await _desk.IdAsync(SampleDesk.Occupations));
            var bo = await db.Members.WithAddress("bo.ashworth@ons.example").Select(one => one.Id).SingleAsync();
            await db.Writers.Where(one => one.ProposalId == own && one.Role == WriterRole.Proposer).ExecuteUpdateAsync(set => set.SetProperty(one => one.MemberId, bo));
            await db.Writers.Where(one => one.ProposalId == other && one.Role == WriterRole.CoProposer).OrderBy(one => one.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(one => one.MemberId, bo));
        }

        var (list, sheet) = (await _desk.Bo.OpenAsync("/coordination/proposals"), await _desk.OpenAsync(title, _desk.Bo));

        Assert.Equal(brief, Cell(await RowAsync(list, title), "Decision to apply"));
        Assert.Contains($"{sentence}, so another coordinator decides it.", sheet.Text, StringComparison.Ordinal);
    }

    private async Task<IElement> RowAsync(Sheet list, string title) => list.Document.QuerySelector($"#proposal-{await _desk.IdAsync(title)}")!;

    private static string Cell(IElement row, string label) => row.QuerySelector($"[data-label='{label}']")!.TextContent.Trim();

    private static string Placed(IElement row) => row.QuerySelector("option[selected]")!.TextContent;

    private static IEnumerable<string> Numbers(Sheet page) => [.. page.Document.QuerySelectorAll("tbody [data-label=Number]").Select(cell => cell.TextContent)];
}
