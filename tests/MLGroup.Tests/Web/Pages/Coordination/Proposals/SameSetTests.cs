namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

/// <summary>One query means the same proposals wherever it is asked.</summary>
public sealed class SameSetTests : IAsyncLifetime
{
    private const int Seed = 7;
    private const int Queries = 40;

    private static readonly string[] _terms =
    [
        "theme:none", "theme:any", "theme:text-classification,imagery", "status:submitted", "status:draft,withdrawn", "stage:maintenance", "stage:none",
        "support:quality", "support:none", "country:CA,NG", "late:yes", "interest>=1", "lookedafter:none", "conflict:me", "decision:none", "model", "\"a model\"", "a"
    ];

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Table_file_board_and_what_is_done_with_all_are_about_the_same_proposals()
    {
        var random = new Random(Seed);
        var (some, different) = (0, new List<string>());
        foreach (var query in Enumerable.Range(0, Queries).Select(_ => $"({Term(random, 2)}) -status:draft,withdrawn"))
        {
            var q = Uri.EscapeDataString(query);
            var table = await _desk.Inkeri.OpenAsync($"/coordination/proposals?q={q}");
            Assert.Empty(table.Errors);
            var numbers = Sorted(table, "tbody td[data-label=Number]", cell => cell.TextContent.Trim());
            var file = await _desk.Inkeri.GetAsync($"/coordination/proposals.csv?q={q}");
            var inFile = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);
            var board = Sorted(await _desk.Inkeri.OpenAsync($"/coordination/board?q={q}"), "[data-card]", card => card.GetAttribute("data-card")!);
            var chosen = Sorted(await _desk.Inkeri.OpenAsync($"/coordination/proposals/chosen?all=true&q={q}"), "input[name='Form.Cards']", box => box.GetAttribute("value")!.Split(':')[0]);
            if (new[] { string.Join(' ', inFile.Order(StringComparer.Ordinal)), board, chosen }.Any(other => other != numbers))
                different.Add($"{query}: {numbers} | {board} | {chosen}");
            some += numbers.Length > 0 ? 1 : 0;
        }

        Assert.Empty(different);
        Assert.InRange(some, Queries / 4, Queries);
    }

    private static string Sorted(Sheet sheet, string selector, Func<AngleSharp.Dom.IElement, string> number) =>
        string.Join(' ', sheet.Document.QuerySelectorAll(selector).Select(number).Order(StringComparer.Ordinal));

    private static string Term(Random random, int depth) => random.Next(depth > 0 ? 5 : 2) switch
    {
        0 => $"-{_terms[random.Next(_terms.Length)]}",
        1 => _terms[random.Next(_terms.Length)],
        2 => $"({Term(random, depth - 1)} OR {Term(random, depth - 1)})",
        3 => $"{Term(random, depth - 1)} {Term(random, depth - 1)}",
        _ => $"-({Term(random, depth - 1)})"
    };
}
