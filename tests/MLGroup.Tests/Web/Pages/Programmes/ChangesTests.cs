using System.Net;
using System.Xml.Linq;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Pages.Programmes;

public sealed class ChangesTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private SampleDesk _desk = null!;
    private Reader _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        _visitor = _desk.Portal.Visitor();
        await _desk.AcceptAsync(SampleDesk.Receipts);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("/programmes/2027/changes")]
    [InlineData("/programmes/2027/changes.atom")]
    [InlineData("/programmes/1999/changes")]
    [InlineData("/programmes/1999/changes.atom")]
    public async Task Where_nothing_is_published_there_is_no_change_log(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(address)).Status);

    [Fact]
    public async Task The_log_tells_version_by_version_what_changed()
    {
        await PublishTwiceAsync();

        var page = await _visitor.OpenAsync((await _visitor.OpenAsync("/programmes/2027")).Document.QuerySelector("a[href$='/changes']")!.GetAttribute("href")!);

        Assert.Equal(["Version 2", "Version 1"], page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal([$"New activity: “{SampleDesk.Occupations}” in “Occupation recoding”.", "The first version, with 1 activity of 2 offices."],
            page.Document.QuerySelectorAll("main li").Select(item => item.TextContent.Trim()).Where(item => item.EndsWith('.')));
    }

    [Fact]
    public async Task The_feed_says_the_same_with_addresses_in_full()
    {
        await PublishTwiceAsync();

        using var answer = await _visitor.GetAsync("/programmes/2027/changes.atom");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal([$"New activity: “{SampleDesk.Occupations}” in “Occupation recoding”.", "The first version, with 1 activity of 2 offices."],
            feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "content")!));
        Assert.All(feed.Descendants(Atom + "link"), link => Assert.StartsWith("https://group.example/programmes/2027/changes", (string)link.Attribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_decided_and_not_published_is_in_neither()
    {
        await PublishTwiceAsync();
        var before = await SeenAsync();

        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();

        Assert.Equal(before, await SeenAsync());
    }

    private async Task PublishTwiceAsync()
    {
        await _desk.PublishAsync();
        await _desk.AcceptAsync(SampleDesk.Occupations);
        await _desk.PublishAsync();
    }

    private async Task<string> SeenAsync()
    {
        using var feed = await _visitor.GetAsync("/programmes/2027/changes.atom");
        return (await _visitor.OpenAsync("/programmes/2027/changes")).Text + await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
