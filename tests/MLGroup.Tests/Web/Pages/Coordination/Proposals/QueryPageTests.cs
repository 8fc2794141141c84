using System.Net;
using System.Text;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

public sealed class QueryPageTests : IAsyncLifetime
{
    private const string List = "/coordination/proposals";

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_query_in_the_address_narrows_the_list_and_stands_in_the_field()
    {
        var page = await AskAsync("OCCUPATION  coder -theme:none");

        Assert.Equal("OCCUPATION coder -theme:none", page.Value("q"));
        Assert.Contains(SampleDesk.Occupations, Assert.Single(Titles(page)), StringComparison.Ordinal);
        Assert.Contains("1 proposal. Show all proposals", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("them:none", "There is no field “them”. Did you mean “theme”?", "them")]
    [InlineData("crop (status:drafft OR late:yes)", "“drafft” is no value of “status”. Did you mean “draft”?", "drafft")]
    [InlineData("<script>alert(1)</script> \"", "This quotation mark is not closed.", "\"")]
    [InlineData("crop\0", "There is a hidden character here. Delete it and type the word again.", "\uFFFD")]
    public async Task A_query_that_is_wrong_changes_no_row_and_shows_its_fault_with_the_place(string typed, string sentence, string place)
    {
        var page = await AskAsync(typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([sentence], page.Errors);
        Assert.Equal($"Error: {sentence} Showing all 24 proposals.", string.Join(' ', page.Document.QuerySelector("#Q-error")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(place, page.Document.QuerySelector("mark")!.TextContent);
        Assert.Equal(24, Titles(page).Count);
        Assert.Equal(typed.Replace('\0', '\uFFFD'), page.Value("q"));
    }

    [Theory]
    [InlineData("", "status=in-review", "status:in-review")]
    [InlineData("crop OR farm", "theme=crop-area", "(crop OR farm) theme:crop-area")]
    [InlineData("theme:none crop", "theme=&status=Draft&lookedafter=me", "crop status:draft lookedafter:me")]
    [InlineData("theme:none,any", "theme=as-typed&lookedafter=Bo Ashworth", "theme:none,any lookedafter:\"Bo Ashworth\"")]
    [InlineData("crop", "theme=nowhere&status=\"", "crop")]
    public async Task A_control_writes_the_query(string query, string chosen, string written)
    {
        var page = await _desk.Inkeri.OpenAsync($"{List}?q={Uri.EscapeDataString(query)}&{chosen}");

        Assert.Equal($"{List}?q={written}", Uri.UnescapeDataString(page.Address), ignoreCase: true);
        Assert.Equal(written, page.Value("q"));
    }

    [Fact]
    public async Task The_controls_say_what_the_query_says()
    {
        var (one, several) = (await AskAsync("theme:text-classification status:draft"), await AskAsync("theme:none,any"));

        Assert.Equal(("text-classification", "draft", ""), (one.Value("theme"), one.Value("status"), one.Value("lookedafter")));
        Assert.Equal("as-typed", several.Value("theme"));
        Assert.Contains("As typed: none, any", several.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_page_says_how_and_and_or_bind_as_the_reader_of_queries_does()
    {
        var help = await _desk.Inkeri.OpenAsync($"{List}/help");

        Assert.Contains("Side by side binds more closely than OR: both words, or late. It is the same as (crop yield) OR late:yes.", help.Text, StringComparison.Ordinal);
        Assert.Equal("crop yield OR late:yes", (await AskAsync("(crop yield) OR late:yes")).Value("q"));
        Assert.Equal("A part of the name or of the acronym", help.Document.QuerySelector("#field-office [data-label=Values]")!.TextContent);
        Assert.Equal("me, or a part of a name", help.Document.QuerySelector("#field-writer [data-label=Values]")!.TextContent);
    }

    [Fact]
    public async Task Every_example_of_the_help_page_leads_to_a_list_without_a_fault()
    {
        var help = await _desk.Inkeri.OpenAsync($"{List}/help");
        var examples = help.Document.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")!).ToList();

        foreach (var example in examples)
            Assert.Empty((await _desk.Inkeri.OpenAsync(example)).Errors);
        Assert.True(examples.Count > 30);
        Assert.Contains("text-classification", help.Document.QuerySelector("#field-theme")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_exactly_what_the_list_shows()
    {
        const string query = "status:in-review -theme:none";
        var shown = Titles(await AskAsync(query));

        using var answer = await _desk.Inkeri.GetAsync($"{List}.csv?q={Uri.EscapeDataString(query)}");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(shown.Count + 1, lines.Length);
        Assert.All(shown.Zip(lines.Skip(1)), pair => Assert.Contains(pair.First.Replace("\"", "\"\"", StringComparison.Ordinal), pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_of_a_wrong_query_says_what_is_wrong()
    {
        using var answer = await _desk.Inkeri.GetAsync($"{List}.csv?q=them:x");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("There is no field “them”. Did you mean “theme”?", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_hidden_decision_is_in_no_list_and_no_file_that_asks_for_it()
    {
        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.NotThisYear);

        var (open, hidden) = (await AskAsync("decision:pending"), await AskAsync("decision:pending", _desk.Bo));
        using var file = await _desk.Bo.GetAsync($"{List}.csv?q=decision:pending");

        Assert.Equal([SampleDesk.Prices], Titles(open));
        Assert.Empty(Titles(hidden));
        Assert.DoesNotContain(SampleDesk.Prices, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(SampleDesk.Prices, Titles(await AskAsync("decision:none", _desk.Bo)));
    }

    [Fact]
    public async Task Only_coordinators_get_in_and_a_year_that_is_not_there_is_not_found()
    {
        var member = await _desk.Portal.AsAsync("amina.okafor@nbs.example");

        foreach (var page in new[] { $"{List}?q=crop", $"{List}.csv", $"{List}/help" })
            Assert.Equal(HttpStatusCode.Forbidden, (await member.OpenAsync(page)).Status);
        foreach (var page in new[] { $"{List}?year=2031&status=draft", $"{List}.csv?year=2031", $"{List}/help?year=2031" })
            Assert.Equal(HttpStatusCode.NotFound, (await _desk.Inkeri.OpenAsync(page)).Status);
    }

    private async Task<Sheet> AskAsync(string query, Reader? reader = null) => await (reader ?? _desk.Inkeri).OpenAsync($"{List}?q={Uri.EscapeDataString(query)}");

    private static List<string> Titles(Sheet page) => [.. page.Document.QuerySelectorAll("tbody tr a").Select(link => link.TextContent.Trim())];
}
