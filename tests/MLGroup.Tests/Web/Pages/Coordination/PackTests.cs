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
    public async Task A_merge_is_private_until_it_is_applied_and_then_stands_on_both_pages_whoever_prints()
    {
        var (occupations, receipts) = (await _desk.IdAsync(SampleDesk.Occupations), await _desk.IdAsync(SampleDesk.Receipts));
        var before = (await _desk.Inkeri.OpenAsync(Address)).Text;
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{receipts}/merge?into={occupations}")).SubmitAsync($"Merge No. {receipts} into No. {occupations}");
        Assert.Equal(before, (await _desk.Inkeri.OpenAsync(Address)).Text);

        await _desk.AcceptAsync(SampleDesk.Occupations);

        foreach (var reader in new[] { _desk.Inkeri, _desk.Bo })
        {
            var page = await reader.OpenAsync(Address);
            Assert.Contains($"Merged into{occupations}, {SampleDesk.Occupations}", Folded(Sheet(page, receipts)), StringComparison.Ordinal);
            Assert.Contains($"Merged with it{receipts}, {SampleDesk.Receipts}", Folded(Sheet(page, occupations)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_part_that_was_split_off_is_in_it_by_its_name_once_it_is_decided()
    {
        var (whole, before) = (await _desk.IdAsync(SampleDesk.Receipts), (await _desk.Inkeri.OpenAsync(Address)).Text);
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{whole}/split")).SubmitAsync("Split it", ("Form.SplitName", "The course"));
        Assert.Equal(before, (await _desk.Inkeri.OpenAsync(Address)).Text);
        var part = await PartAsync();
        var sheet = await _desk.Inkeri.OpenAsync($"/coordination/proposals/{part}");
        var placed = await sheet.SubmitAsync("Place", ("Form.StrandId", sheet.Document.QuerySelector("#Form_StrandId option:not([value=''])")!.GetAttribute("value")!));
        await SampleDesk.DecideAsync(placed, DecisionOutcome.Accept);

        await _desk.ApplyAsync();

        var (page, title) = (await _desk.Inkeri.OpenAsync(Address), $"{SampleDesk.Receipts} – The course");
        Assert.Equal(title, page.Document.QuerySelector($"#proposal-{part}")!.TextContent);
        Assert.Equal(title, page.Document.QuerySelector($".ml-pack__contents a[href='#proposal-{part}']")!.TextContent);
        Assert.Equal(SampleDesk.Receipts, page.Document.QuerySelector($"#proposal-{whole}")!.TextContent);
        Assert.Contains($"Part ofProposal {whole}", Folded(Sheet(page, part)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_for_this_year_leaves_it_once_that_is_applied()
    {
        var before = (await _desk.Inkeri.OpenAsync(Address)).Text;
        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.NotThisYear, ("Form.Comment", "Too much for one year."));
        Assert.Equal(before, (await _desk.Inkeri.OpenAsync(Address)).Text);

        await _desk.ApplyAsync();

        foreach (var query in new[] { "", "status:not-this-year" })
            Assert.DoesNotContain(SampleDesk.Prices, (await _desk.Inkeri.OpenAsync($"{Address}?q={query}")).Text, StringComparison.Ordinal);
        Assert.Equal(21, (await _desk.Inkeri.OpenAsync(Address)).Document.QuerySelectorAll("article").Length);
    }

    [Fact]
    public async Task A_wrong_query_is_told_and_narrows_nothing()
    {
        var page = await _desk.Inkeri.OpenAsync($"{Address}?q=them:none");

        Assert.Equal(["There is no field “them”. Did you mean “theme”?"], page.Errors);
        Assert.Equal(22, page.Document.QuerySelectorAll("article").Length);
        Assert.Equal("them:none", page.Value("q"));
    }

    private async Task<int> PartAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.Proposals.Where(one => one.SplitName != "").Select(one => one.Id).SingleAsync();
    }

    private static string Sheet(Sheet page, int id) => page.Document.QuerySelector($"#proposal-{id}")!.Closest("article")!.TextContent;

    private static int Number(AngleSharp.Dom.IElement heading) => int.Parse(heading.Id![("proposal-".Length)..], System.Globalization.CultureInfo.InvariantCulture);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
