using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
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
    public async Task Without_a_day_publishing_while_the_call_is_open_asks_for_a_tick()
    {
        await using (var db = _desk.Portal.Open())
        {
            var programme = await db.Programmes.SingleAsync(one => one.Year == 2027);
            programme.Unschedule(MilestoneKind.ProgrammePublished);
            programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(_desk.Portal.Now.AddDays(2), programme.ZoneId));
            await db.SaveChangesAsync();
        }
        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");

        var refused = await preview.SubmitAsync("Publish version 1");
        var published = await refused.SubmitAsync("Publish version 1", ("Form.Early", "true"));

        Assert.Contains("and no day is set for publishing.", preview.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "The call is still open, so proposals may follow. Tick the box to publish the programme before it closes."),
            (refused.Status, Assert.Single(refused.Errors)));
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

    [Fact]
    public async Task Who_wrote_what_was_merged_hears_that_the_activity_is_gone()
    {
        await _desk.AcceptAsync(SampleDesk.Occupations);
        await _desk.PublishAsync();
        var (occupations, receipts) = (await _desk.IdAsync(SampleDesk.Occupations), await _desk.IdAsync(SampleDesk.Receipts));
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{occupations}/merge?into={receipts}")).SubmitAsync($"Merge No. {occupations} into No. {receipts}");
        await _desk.ApplyAsync();

        await _desk.PublishAsync();

        Assert.Contains("amina.okafor@nbs.example", await WrittenToAsync(2));
        await using var db = _desk.Portal.Open();
        Assert.Contains($"- The activity “{SampleDesk.Occupations}” is no longer part of the programme.",
            (await db.OutgoingMail.SingleAsync(mail => mail.Address == "amina.okafor@nbs.example" && mail.Occasion.StartsWith("published/") && mail.Occasion.EndsWith("/2"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_merged_back_into_the_whole_is_told_to_its_writers()
    {
        var whole = await _desk.IdAsync(SampleDesk.Occupations);
        var form = await _desk.Inkeri.OpenAsync($"/coordination/proposals/{whole}/split");
        var part = await form.SubmitAsync("Split it", ("Form.SplitName", "the course"));
        var placed = await part.SubmitAsync("Place", ("Form.StrandId", part.Document.QuerySelectorAll("[name='Form.StrandId'] option")[^1].GetAttribute("value")!));
        await SampleDesk.DecideAsync(placed, DecisionOutcome.Accept);
        await SampleDesk.DecideAsync(await _desk.Inkeri.OpenAsync($"/coordination/proposals/{whole}"), DecisionOutcome.Accept);
        await _desk.ApplyAsync();
        await _desk.PublishAsync();
        var id = int.Parse(part.Address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await (await _desk.Inkeri.OpenAsync($"/coordination/proposals/{id}/merge?into={whole}")).SubmitAsync($"Merge No. {id} into No. {whole}");
        await _desk.ApplyAsync();

        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");
        await SampleDesk.PublishAsync(preview);

        Assert.Contains("Publishing writes to 2 people: who wrote what is new, changed, moved or gone. Each gets one letter.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["amina.okafor@nbs.example", "chen.yulan@statcan.example"], await WrittenToAsync(2));
    }

    [Fact]
    public async Task Who_leads_what_is_renamed_or_gone_hears_of_it_where_they_chose_to()
    {
        await LeadAsync("Text classification", "caoimhe.oshaughnessy@cso.example");
        await LeadAsync("Training", "rhiannon.apgwilym@ons.example");
        await _desk.PublishAsync();
        await RenameAndRemoveAsync();

        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");
        await SampleDesk.PublishAsync(preview);

        Assert.Contains("Publishing writes to 2 people: who wrote what is new, changed, moved or gone, and who leads a theme or squad that has another name or is gone.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["caoimhe.oshaughnessy@cso.example", "rhiannon.apgwilym@ons.example"], await WrittenToAsync(2));
        await using var db = _desk.Portal.Open();
        Assert.Equal([CommunicationKind.ThemesAndSquads], await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("published/") && mail.Occasion.EndsWith("/2")).Select(mail => mail.Kind).Distinct().ToListAsync());
        Assert.Contains("- The theme “Training” is no longer part of the programme.",
            (await db.OutgoingMail.SingleAsync(mail => mail.Address == "rhiannon.apgwilym@ons.example" && mail.Occasion.EndsWith("/2") && mail.Occasion.StartsWith("published/"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_leads_who_chose_no_letters_the_coordinators_are_told()
    {
        await LeadAsync("Text classification", "caoimhe.oshaughnessy@cso.example", chooses: Frequency.Off);
        await LeadAsync("Training", "rhiannon.apgwilym@ons.example", chooses: Frequency.Off);
        await _desk.PublishAsync();
        await RenameAndRemoveAsync();

        var preview = await _desk.Inkeri.OpenAsync("/coordination/programmes/2027/publish");

        Assert.Contains("Publishing writes to nobody.", preview.Text, StringComparison.Ordinal);
        Assert.Matches("Tell .*, .* yourself: a theme or squad they lead has another name or is gone", preview.Text);
    }

    private async Task LeadAsync(string strand, string address, Frequency chooses = Frequency.Now)
    {
        await using var db = _desk.Portal.Open();
        var lead = await db.Members.WithAddress(address).SingleAsync();
        lead.Choose(CommunicationKind.ThemesAndSquads, chooses, "test", "Your themes and squads", _desk.Portal.Now);
        (await db.Strands.SingleAsync(one => one.Name == strand)).Entrust(lead, null);
        await db.SaveChangesAsync();
    }

    private async Task RenameAndRemoveAsync()
    {
        await using var db = _desk.Portal.Open();
        var programme = await db.Programmes.Include(one => one.Strands).SingleAsync(one => one.Year == 2027);
        var text = programme.Strands.Single(strand => strand.Name == "Text classification");
        text.Describe("Text and codes", text.Aim);
        programme.Remove(programme.Strands.Single(strand => strand.Name == "Training"), proposals: 0, decisions: []);
        await db.SaveChangesAsync();
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
