using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;

namespace MLGroup.Tests.Web.Pages.My;

/// <summary>More time for one proposal, from the coordinator's form to the writer who uses the link.</summary>
public sealed class ExtensionTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private Reader _amina = null!;
    private Reader _dina = null!;
    private int _id;

    // 3 November 2026, 15:00 in Lagos, where the group is; the call closed an hour ago.
    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        _portal.Clock.SetUtcNow(Calls.Open.AddDays(1));
        await using var db = _portal.Open();
        db.AddRange([Calls.Programme2027(), .. _people.All]);
        await db.SaveChangesAsync();
        var proposal = (await db.Programmes.SingleAsync()).Draft(_people.Bo).With(_people.Amina);
        db.Add(proposal);
        await db.SaveChangesAsync();
        _id = proposal.Id;
        await _portal.CloseCallAsync();
        (_amina, _dina) = (await _portal.AsAsync(_people.Amina), await _portal.AsAsync(_people.Dina));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_coordinator_gives_more_time_and_each_writer_hears()
    {
        var shown = await GiveAsync("Tuesday 10 November 2026", "18:00");

        Assert.Contains("Until 10 November 2026, 18:00 (Lagos), for Bo Lindqvist 10 November 2026, 18:00 (Oslo). Dina Haddad gave it on 3 November 2026, 15:00 (Zurich). The link is not used yet.",
            shown.Text, StringComparison.Ordinal);
        var extension = await StoredAsync();
        Assert.Equal((new DateTimeOffset(2026, 11, 10, 17, 0, 0, TimeSpan.Zero), null), (extension.Until, extension.UsedAt));
        Assert.Equal([("amina@nbs.example", false), ("bo@ssb.example", true)], (await LettersAsync())
            .Select(letter => (letter.Address, letter.Body.Contains($"{{{{Extension:{extension.Id}}}}}", StringComparison.Ordinal))).Order());
    }

    [Theory]
    [InlineData("Friday 10 November 2026", "18:00", "10 November 2026 is a Tuesday. Did you mean Tuesday 10 November 2026 or Friday 13 November 2026?")]
    [InlineData("10 November 2026", "late", "Enter a time from 00:00 to 23:59, for example 18:00.")]
    [InlineData("1 November 2026", "18:00", "Enter a day and time in the future.")]
    [InlineData("", "18:00", "Enter a date, for example 19 January 2027.")]
    public async Task A_time_that_cannot_be_is_refused_and_stays_as_typed(string day, string time, string sentence)
    {
        var refused = await GiveAsync(day, time);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal((day, time), (refused.Value("Form.Until"), refused.Value("Form.UntilTime")));
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_the_button_opens_the_draft_again()
    {
        var link = await LinkAsync();

        var look = await _amina.OpenAsync(link);
        var between = await StoredAsync();
        var edit = await look.SubmitAsync("Open the proposal again");

        Assert.Contains("The coordinators give this proposal time until 10 November 2026, 18:00 (Lagos).", look.Text, StringComparison.Ordinal);
        Assert.Null(between.UsedAt);
        Assert.Equal($"/my/proposals/{_id}/edit", edit.Address);
        Assert.Contains("Your proposal is open until 10 November 2026, 18:00 (Lagos).", edit.Text, StringComparison.Ordinal);
        Assert.Contains("Your own deadline", edit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_submitted_in_the_extra_time_is_marked_late()
    {
        await (await _amina.OpenAsync(await LinkAsync())).SubmitAsync("Open the proposal again");

        var shown = await (await _amina.OpenAsync($"/my/proposals/{_id}/check")).SubmitAsync("Submit the proposal");

        Assert.Contains("We have your proposal.", shown.Text, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.True((await db.Proposals.SingleAsync()).IsLate);
        Assert.Contains("The link was used on 3 November 2026, 15:00 (Zurich).", (await _dina.OpenAsync($"/coordination/proposals/{_id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Used_six_times_at_once_it_is_used_once()
    {
        var link = await LinkAsync();
        var look = new List<Sheet>();
        for (var tab = 0; tab < 6; tab++)
            look.Add(await _amina.OpenAsync(link));

        var answers = await Task.WhenAll(look.Select(sheet => Task.Run(() => sheet.SubmitAsync("Open the proposal again"))));
        var again = await _amina.OpenAsync(link);

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Contains("This link was used on", answer.Text, StringComparison.Ordinal));
        Assert.Contains("This link was used on 3 November 2026, 15:00 (Lagos).", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_used_link_sent_again_says_so()
    {
        var (one, two) = (await _amina.OpenAsync(await LinkAsync()), await _amina.OpenAsync(await LinkAsync(again: true)));
        await one.SubmitAsync("Open the proposal again");

        var refused = await two.SubmitAsync("Open the proposal again");

        Assert.Equal((HttpStatusCode.BadRequest, "This link was used already. Your proposal is under “My proposals”."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task A_link_that_ran_out_says_when_and_whom_to_ask()
    {
        var look = await _amina.OpenAsync(await LinkAsync());
        // No session lasts as long as the extension, so its end is moved here.
        await using (var db = _portal.Open())
            await db.Extensions.ExecuteUpdateAsync(one => one.SetProperty(extension => extension.Until, _portal.Now.AddMinutes(-1)));

        var refused = await look.SubmitAsync("Open the proposal again");
        var again = await _amina.OpenAsync(look.Address);

        Assert.Equal("The time ran out on 3 November 2026, 14:59 (Lagos). Ask the coordinators who sent you the link.", Assert.Single(refused.Errors));
        Assert.Contains("What you wrote is kept.", again.Text, StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("chen@stats.example")]
    [InlineData("dina@unece.example")]
    public async Task Whoever_is_no_writer_finds_nothing_behind_the_link(string address)
    {
        var link = await LinkAsync();

        var stranger = await (await _portal.AsAsync(address)).OpenAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task A_token_of_another_kind_or_another_extension_finds_nothing()
    {
        await LinkAsync();
        var secrets = _portal.Services.GetRequiredService<Secrets>();
        string[] tokens = [await secrets.TokenAsync(Secret.Confirmation, (await StoredAsync()).Id), await secrets.TokenAsync(Secret.Extension, 999), "x", new string('A', 43)];

        foreach (var token in tokens)
            Assert.Equal((token, HttpStatusCode.NotFound), (token, (await _amina.OpenAsync($"/my/extension/{token}")).Status));
    }

    [Fact]
    public async Task A_visitor_signs_in_first_and_comes_back_to_the_link()
    {
        var link = await LinkAsync();

        using var answer = await _portal.Visitor().GetAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(Uri.EscapeDataString(link), answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<Sheet> GiveAsync(string day, string time) =>
        await (await _dina.OpenAsync($"/coordination/proposals/{_id}")).SubmitAsync("Send the link", ("Form.Until", day), ("Form.UntilTime", time));

    private async Task<string> LinkAsync(bool again = false)
    {
        if (!again)
            await GiveAsync("10 November 2026", "18:00");
        return $"/my/extension/{await _portal.Services.GetRequiredService<Secrets>().TokenAsync(Secret.Extension, (await StoredAsync()).Id)}";
    }

    private async Task<Extension> StoredAsync()
    {
        await using var db = _portal.Open();
        return await db.Extensions.SingleAsync();
    }

    private async Task<List<OutgoingMail>> LettersAsync()
    {
        await using var db = _portal.Open();
        return await db.OutgoingMail.OrderBy(mail => mail.Id).ToListAsync();
    }
}
