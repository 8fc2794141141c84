using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Programmes;

public sealed class PublishTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        await _desk.AcceptAsync(SampleDesk.Receipts);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_public_sees_what_the_preview_showed()
    {
        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");

        await SampleDesk.PublishAsync(preview);
        var shown = await _desk.Portal.Visitor().OpenAsync("/programmes/2027");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Version 1", shown.Text, StringComparison.Ordinal);
        Assert.Equal(Words(preview), Words(shown));
        Assert.Contains(SampleDesk.Receipts, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_before_its_day_asks_for_a_tick()
    {
        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");

        var refused = await preview.SubmitAsync("Publish version 1");
        var published = await refused.SubmitAsync("Publish version 1", ("Form.Early", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Matches("^The programme is due to be published on .* Tick the box to publish it earlier\\.$", Assert.Single(refused.Errors));
        Assert.Contains("Version 1 is public now.", published.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_publishes_once()
    {
        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");
        var form = preview.Filled("Publish version 1", ("Form.Early", "true"));

        var answers = await Task.WhenAll(preview.SendAsync(form), preview.SendAsync(form));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await using var db = _desk.Portal.Open();
        Assert.Equal(1, await db.ProgrammeVersions.CountAsync());
    }

    [Fact]
    public async Task Nobody_publishes_what_they_have_not_seen()
    {
        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");
        await _desk.AcceptAsync(SampleDesk.Occupations);

        var refused = await SampleDesk.PublishAsync(preview);
        var published = await SampleDesk.PublishAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(SampleDesk.Occupations, refused.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1 is public now.", published.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_version_says_what_changed_before_and_after()
    {
        await _desk.PublishAsync();
        await _desk.AcceptAsync(SampleDesk.Occupations);

        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");
        await SampleDesk.PublishAsync(preview);
        var shown = await _desk.Portal.Visitor().OpenAsync("/programmes/2027");

        const string Change = $"New activity: “{SampleDesk.Occupations}” in “Occupation recoding”.";
        Assert.Contains(Change, preview.Text, StringComparison.Ordinal);
        Assert.Contains("What changed in version 2", shown.Text, StringComparison.Ordinal);
        Assert.Contains(Change, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_writes_once_to_who_wrote_what_is_new_and_says_to_whom_before()
    {
        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");

        await SampleDesk.PublishAsync(preview);

        Assert.Contains("Publishing writes to 2 people: who wrote what is new, changed, moved or gone. Each gets one letter.", preview.Text, StringComparison.Ordinal);
        Assert.Contains($"Gülşah Çağlayan New activity: “{SampleDesk.Receipts}” in “Text classification”.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["gulsah.caglayan@turkstat.example", "zaneta.brzeczyk@gus.example"], await WrittenToAsync(1));
    }

    [Fact]
    public async Task A_later_version_is_no_news_to_who_wrote_what_stayed()
    {
        await _desk.PublishAsync();
        await _desk.AcceptAsync(SampleDesk.Occupations);

        await _desk.PublishAsync();

        Assert.Equal(["amina.okafor@nbs.example", "chen.yulan@statcan.example"], await WrittenToAsync(2));
    }

    [Fact]
    public async Task Who_wrote_what_is_gone_hears_of_it()
    {
        await _desk.AcceptAsync(SampleDesk.Occupations);
        await _desk.PublishAsync();
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();

        await _desk.PublishAsync();

        Assert.Equal(2, (await WrittenToAsync(2)).Count);
        await using var db = _desk.Portal.Open();
        Assert.Contains($"- The activity “{SampleDesk.Receipts}” is no longer part of the programme.",
            (await db.OutgoingMail.FirstAsync(mail => mail.Occasion.StartsWith("published/") && mail.Occasion.EndsWith("/2"))).Body, StringComparison.Ordinal);
    }

    private async Task<List<string>> WrittenToAsync(int version)
    {
        await using var db = _desk.Portal.Open();
        return await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("published/") && mail.Occasion.EndsWith($"/{version}")).OrderBy(mail => mail.Address).Select(mail => mail.Address).ToListAsync();
    }

    [Fact]
    public async Task Without_a_change_there_is_no_button()
    {
        await _desk.PublishAsync();

        var again = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");

        Assert.Contains("Nothing. The public sees already what stands below.", again.Text, StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Later_moves_stay_private_until_the_next_version()
    {
        await _desk.PublishAsync();
        var before = await _desk.Portal.Visitor().OpenAsync("/programmes/2027");

        await _desk.AcceptAsync(SampleDesk.Occupations);
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();

        Assert.Equal(before.Text, (await _desk.Portal.Visitor().OpenAsync("/programmes/2027")).Text);
    }

    // Strands and activities as they follow each other, without their links.
    private static IEnumerable<string> Words(Sheet sheet) =>
        [.. sheet.Document.QuerySelectorAll("main section, .ml-figures").Select(part => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
