using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

/// <summary>What is ticked in the table stays ticked wherever one goes from it, and the file says what the page says.</summary>
public sealed class TicksTests : IAsyncLifetime
{
    private const string Table = "/coordination/proposals";

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Ordering_searching_filters_columns_and_lists_carry_the_ticks()
    {
        var (first, second) = (await _desk.IdAsync(SampleDesk.Receipts), await _desk.IdAsync(SampleDesk.Checklist));

        var table = await _desk.Inkeri.OpenAsync($"{Table}?q=theme:none&chosen={first}&chosen={second}");

        var (links, forms) = (table.Document.QuerySelectorAll("a[data-keeps-ticks]"), table.Document.QuerySelectorAll("form[method=get][data-keeps-ticks]"));
        Assert.Equal(4, links.Length);
        Assert.All(links, link => Assert.Contains($"chosen={first}.{second}", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Equal(3, forms.Length);
        Assert.All(forms, form => Assert.Equal($"{first}.{second}", form.QuerySelector("input[name=chosen]:not([disabled])")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_filter_and_a_place_leave_the_ticks()
    {
        var (first, second) = (await _desk.IdAsync(SampleDesk.Receipts), await _desk.IdAsync(SampleDesk.Checklist));

        var filtered = await _desk.Inkeri.OpenAsync($"{Table}?q=&theme=none&chosen={first}.{second}");
        Assert.True(filtered.Document.QuerySelector($"#proposal-{second} input[name=chosen]")!.HasAttribute("checked"));
        var placed = await filtered.SubmitAsync($"Place “{SampleDesk.Checklist}”");

        Assert.Equal($"{first}.{second}", placed.Document.QuerySelector("form.ml-query input[name=chosen]")!.GetAttribute("value"));
        Assert.Equal("1 ticked on other pages.", placed.Document.QuerySelector(".ml-board__chosen")!.TextContent);
    }

    [Fact]
    public async Task Hundreds_of_ticks_find_room_in_an_address_and_more_than_can_be_listed_are_refused_in_words()
    {
        var most = await _desk.Inkeri.OpenAsync($"{Table}?chosen={Joined(500)}");
        var more = await _desk.Inkeri.OpenAsync($"{Table}?chosen={Joined(900)}");

        Assert.Equal((HttpStatusCode.OK, Joined(500)), (most.Status, most.Document.QuerySelector("form.ml-query input[name=chosen]")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Equal(["900 proposals were ticked, and at most 500 can be changed together. The ticks are taken away: choose fewer, or narrow the list and go on with all of it."], more.Errors);
        Assert.Empty(more.Document.QuerySelectorAll("input[name=chosen][checked]"));
    }

    [Theory]
    [InlineData("chosen=nonsense")]
    [InlineData("chosen=-1.0.99999999999999")]
    [InlineData("chosen=")]
    public async Task What_is_no_number_is_no_tick(string asked) =>
        Assert.Null((await _desk.Inkeri.OpenAsync($"{Table}?{asked}")).Document.QuerySelector("input[name=chosen][checked]"));

    [Fact]
    public async Task The_file_says_of_each_row_what_the_page_says()
    {
        var (page, file) = (await _desk.Inkeri.OpenAsync($"{Table}?columns=place"), await FileAsync($"{Table}.csv?columns=place"));

        foreach (var row in page.Document.QuerySelectorAll("tbody tr"))
        {
            var id = row.QuerySelector("[data-label=Number]")!.TextContent;
            var line = file.Single(one => one.StartsWith($"{id},", StringComparison.Ordinal));
            Assert.EndsWith($",{row.QuerySelector("option[selected]")?.TextContent ?? (row.QuerySelector("select") is null ? "" : "Not grouped")}", line, StringComparison.Ordinal);
            var from = row.QuerySelector(".ml-muted bdi")!.TextContent;
            Assert.Contains(from.Contains(',', StringComparison.Ordinal) ? $",\"{from}\"," : $",{from},", line, StringComparison.Ordinal);
        }
        Assert.Contains(",By Mutesi", file.Single(line => line.Contains(SampleDesk.Unfinished, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_proposal_that_was_placed_shows_no_place_in_the_file_either()
    {
        await using (var db = _desk.Portal.Open())
        {
            var proposal = await db.Proposals.Include(one => one.Writers).ThenInclude(one => one.Member).SingleAsync(one => one.Text.Title == SampleDesk.Receipts);
            proposal.Withdraw("Nobody has time.", Viewer.Of(proposal.Writers[0].Member), _desk.Portal.Now);
            await db.SaveChangesAsync();
        }

        var file = await FileAsync($"{Table}.csv?columns=place&q=status:withdrawn");

        Assert.EndsWith(",", file.Single(line => line.Contains(SampleDesk.Receipts, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Joined(int most) => string.Join('.', Enumerable.Range(1, most));

    private async Task<List<string>> FileAsync(string address)
    {
        using var answer = await _desk.Inkeri.GetAsync(address);
        return [.. (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }
}
