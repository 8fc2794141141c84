using System.Net;
using MLGroup.Domain;

namespace MLGroup.Tests.Web.Pages.Coordination.Members;

public sealed class ListTests : IAsyncLifetime
{
    private static readonly string[] Crowd = [.. Enumerable.Range(0, 120).Select(number => $"{(char)('A' + number % 26)}{(number % 3 == 0 ? "é" : "e")}{number}")];

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() =>
        _desk = await Desk.SetAsync(people => [.. Crowd.Select(name => people.Another(name))]);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Pages_forward_and_back_show_everyone_once_in_one_order()
    {
        var expected = Crowd.Concat(_desk.People.All.Select(member => member.Name)).OrderBy(FoldedText.Of, StringComparer.Ordinal).ToList();

        var forward = await WalkAsync("next");
        var back = await WalkAsync("prev", forward.Last);

        Assert.Equal(expected, forward.Names);
        Assert.Equal(expected, back.Names);
    }

    [Theory]
    [InlineData("LINDQVIST", "Bo Lindqvist")]
    [InlineData("陳", "Chen 陳")]
    [InlineData("farah@", "Farah Noor")]
    [InlineData("Hàddad", "Dina Haddad")]
    public async Task Names_and_addresses_are_searched(string words, string name)
    {
        var list = await _desk.Dina.OpenAsync($"/coordination/members?search={Uri.EscapeDataString(words)}");

        Assert.Equal([name], Names(list));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("nobody")]
    public async Task What_nobody_is_called_finds_nobody(string words)
    {
        var list = await _desk.Dina.OpenAsync($"/coordination/members?search={Uri.EscapeDataString(words)}");

        Assert.Contains("No member fits.", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?after=4711")]
    [InlineData("?before=4711")]
    [InlineData("?after=x")]
    [InlineData("?organisation=4711")]
    [InlineData("?search=%00")]
    public async Task An_odd_address_is_answered_with_a_page(string query)
    {
        var list = await _desk.Dina.OpenAsync("/coordination/members" + query);

        Assert.Equal((HttpStatusCode.OK, "Members"), (list.Status, list.Title));
    }

    [Fact]
    public async Task The_people_of_one_office_are_listed()
    {
        var list = await _desk.Dina.OpenAsync($"/coordination/members?organisation={_desk.People.Geneva.Id}");

        Assert.Equal(["Dina Haddad", "Farah Noor"], Names(list));
        Assert.Contains("2 members of Economic Commission for Europe", list.Text, StringComparison.Ordinal);
    }

    private async Task<(List<string> Names, string Last)> WalkAsync(string way, string address = "/coordination/members")
    {
        var names = new List<string>();
        while (true)
        {
            var list = await _desk.Dina.OpenAsync(address);
            names.InsertRange(way == "next" ? names.Count : 0, Names(list));
            if (list.Document.QuerySelector($"a[rel={way}]")?.GetAttribute("href") is not { } more)
                return (names, address);
            address = more;
        }
    }

    private static IEnumerable<string> Names(Sheet list) => list.Document.QuerySelectorAll("td[data-label=Name]").Select(cell => cell.TextContent);
}
