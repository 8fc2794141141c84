using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination;

public sealed class PackTests : IAsyncLifetime
{
    private const string Address = "/coordination/pack";

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task It_has_a_page_for_each_proposal_in_the_order_of_themes_and_places_the_ungrouped_last()
    {
        await using var db = _desk.Portal.Open();
        var placed = await db.Placements.Working.OrderBy(one => one.Strand!.Position).ThenBy(one => one.Position).Select(one => one.ProposalId).ToListAsync();
        var others = await db.Proposals.HandedIn.Where(one => !placed.Contains(one.Id)).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync();

        var page = await _desk.Inkeri.OpenAsync(Address);

        Assert.Equal([.. placed, .. others], page.Document.QuerySelectorAll("article h2").Select(Number));
        Assert.Equal("Not grouped", page.Document.QuerySelectorAll(".ml-pack__contents h3")[^1].TextContent);
    }

    [Fact]
    public async Task The_contents_lead_to_every_page()
    {
        var page = await _desk.Inkeri.OpenAsync(Address);

        var links = page.Document.QuerySelectorAll(".ml-pack__contents a").ToList();

        Assert.Equal(22, links.Count);
        Assert.All(links, link => Assert.Equal(link.TextContent, page.Document.QuerySelector($"article h2{link.GetAttribute("href")}")!.TextContent));
    }

    [Fact]
    public async Task A_page_tells_writers_with_offices_kind_stage_supports_text_and_interest()
    {
        await using (var db = _desk.Portal.Open())
        {
            var proposal = await db.Proposals.SingleAsync(one => one.Text.Title == SampleDesk.Receipts);
            db.Add(new Interest(proposal, await db.Members.WithAddress("amina.okafor@nbs.example").SingleAsync(), InterestKind.HasData, _desk.Portal.Now));
            await db.SaveChangesAsync();
        }

        var page = await _desk.Inkeri.OpenAsync($"{Address}?q=receipts coicop");

        var sheet = Folded(Assert.Single(page.Document.QuerySelectorAll("article")).TextContent);
        Assert.Contains("2027 · Theme: Text classification", sheet, StringComparison.Ordinal);
        Assert.Contains("Gülşah Çağlayan, Turkish Statistical Institute", sheet, StringComparison.Ordinal);
        Assert.Contains("KindLead a research project · Lead it StageOperationalisation TouchesQuality, Training data Made easier by", sheet, StringComparison.Ordinal);
        Assert.Contains("I would join: 0 · I have data: 1 · I can help: 0", sheet, StringComparison.Ordinal);
        Assert.Contains("What you want to do, and why", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_withdrawn_proposals_are_not_in_it_however_one_asks()
    {
        foreach (var query in new[] { "", "status:draft", "status:withdrawn", "number>0" })
        {
            var page = await _desk.Inkeri.OpenAsync($"{Address}?q={query}");
            Assert.DoesNotContain(SampleDesk.Unfinished, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleDesk.Withdrawn, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_planned_merge_stands_on_both_pages_but_not_for_who_may_not_know_of_it()
    {
        var (prices, receipts) = (await _desk.IdAsync(SampleDesk.Prices), await _desk.IdAsync(SampleDesk.Receipts));
        var before = (await _desk.Bo.OpenAsync(Address)).Text;
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{receipts}/merge?into={prices}")).SubmitAsync($"Merge No. {receipts} into No. {prices}");

        var page = await _desk.Inkeri.OpenAsync(Address);

        Assert.Contains($"To be merged into{prices}, {SampleDesk.Prices}", Folded(Sheet(page, receipts)), StringComparison.Ordinal);
        Assert.Contains($"To be merged with it{receipts}, {SampleDesk.Receipts}", Folded(Sheet(page, prices)), StringComparison.Ordinal);
        Assert.Equal(before, (await _desk.Bo.OpenAsync(Address)).Text);
    }

    [Fact]
    public async Task No_other_decision_is_in_it()
    {
        var before = (await _desk.Inkeri.OpenAsync(Address)).Text;

        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.NotThisYear, ("Form.Comment", "Too much for one year."));

        Assert.Equal(before, (await _desk.Inkeri.OpenAsync(Address)).Text);
    }

    [Fact]
    public async Task A_wrong_query_is_told_and_narrows_nothing()
    {
        var page = await _desk.Inkeri.OpenAsync($"{Address}?q=them:none");

        Assert.Equal(["There is no field “them”. Did you mean “theme”?"], page.Errors);
        Assert.Equal(22, page.Document.QuerySelectorAll("article").Length);
        Assert.Equal("them:none", page.Value("q"));
    }

    private static string Sheet(Sheet page, int id) => page.Document.QuerySelector($"#proposal-{id}")!.Closest("article")!.TextContent;

    private static int Number(AngleSharp.Dom.IElement heading) => int.Parse(heading.Id![("proposal-".Length)..], System.Globalization.CultureInfo.InvariantCulture);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
