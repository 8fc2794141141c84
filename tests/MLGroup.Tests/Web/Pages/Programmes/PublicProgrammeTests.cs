using System.Globalization;
using System.Net;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Pages.Programmes;

public sealed class PublicProgrammeTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;
    private Reader _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        _visitor = _desk.Portal.Visitor();
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Before_the_first_version_the_page_says_when_it_is_due()
    {
        var page = await _visitor.OpenAsync("/programmes");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches(@"The programme is being prepared\s?It is due on \d+ \w+ 202\d \(London\)", page.Text);
    }

    [Fact]
    public async Task An_empty_portal_has_no_programme_and_no_date()
    {
        await using var portal = await Portal.StartAsync();

        var page = await portal.Visitor().OpenAsync("/programmes");

        Assert.Contains("No date is set yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_unpublished_is_reached_by_guessing()
    {
        await _desk.AcceptAsync(SampleDesk.Receipts);
        var activity = (await _desk.ProposalAsync(SampleDesk.Receipts)).ActivityId!.Value;

        foreach (var page in new[] { "/programmes/2027", "/programmes/2027/themes/text-classification", Address(activity) })
            Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(page)).Status);
    }

    [Fact]
    public async Task A_visitor_walks_from_programme_to_theme_to_activity()
    {
        await PublishAsync(SampleDesk.Receipts);

        var programme = await _visitor.OpenAsync("/programmes");
        var theme = await _visitor.OpenAsync(Link(programme, "Text classification"));
        var activity = await _visitor.OpenAsync(Link(theme, SampleDesk.Receipts));

        Assert.Equal("/programmes/2027/themes/text-classification", theme.Address);
        Assert.Equal(SampleDesk.Receipts, activity.Title);
        Assert.Contains("Turkish Statistical Institute, Türkiye", activity.Text, StringComparison.Ordinal);
        Assert.Contains("Operationalisation", activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Çağlayan", programme.Text + theme.Text + activity.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/programmes/2027/squads/text-classification")]
    [InlineData("/programmes/2027/themes/no-such-theme")]
    [InlineData("/programmes/2027/people/text-classification")]
    [InlineData("/programmes/2026")]
    [InlineData("/activities/999999")]
    public async Task What_never_was_public_is_not_found(string address)
    {
        await PublishAsync(SampleDesk.Receipts);

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task What_was_public_once_is_gone()
    {
        await PublishAsync(SampleDesk.Receipts, SampleDesk.Occupations);
        var activity = (await _desk.ProposalAsync(SampleDesk.Receipts)).ActivityId!.Value;
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();
        var still = await _visitor.OpenAsync(Address(activity));

        await _desk.PublishAsync();
        var gone = await _visitor.OpenAsync(Address(activity));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (still.Status, gone.Status));
        Assert.Equal("This is no longer published", gone.Title);
    }

    private async Task PublishAsync(params string[] titles)
    {
        await _desk.AcceptAsync(titles);
        await _desk.PublishAsync();
    }

    private static string Address(int activityId) => string.Create(CultureInfo.InvariantCulture, $"/activities/{activityId}");

    private static string Link(Sheet sheet, string text) =>
        sheet.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == text).GetAttribute("href")!;
}
