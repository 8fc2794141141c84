using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;

namespace MLGroup.Tests.Web.Pages.Coordination.Mail;

/// <summary>The post office as coordinators see it.</summary>
public sealed class LettersTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private Reader _dina = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        await _portal.Database.AddAsync(_people.All);
        _dina = await _portal.AsAsync(_people.Dina);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_draft_is_read_changed_and_sent_on_its_way()
    {
        var id = await PostAsync("note/1", isDraft: true);

        var page = await _dina.OpenAsync($"/coordination/mail/{id}");
        var saved = await page.SubmitAsync("Save the letter", ("Form.Subject", "Good news"), ("Form.Body", "You are **in**."));
        var sent = await saved.SubmitAsync("Send it");

        Assert.Contains("ToAmina Bello (amina@nbs.example)", page.Text, StringComparison.Ordinal);
        Assert.Equal(("Good news", "You are **in**."), (saved.Value("Form.Subject"), saved.Value("Form.Body")));
        Assert.Contains("StateWaiting to leave", sent.Text, StringComparison.Ordinal);
        Assert.Equal((MailState.Queued, "You are **in**."), await StoredAsync(id));
    }

    [Theory]
    [InlineData("We meet on Wednesday 19 January 2027.", "Letter: “Wednesday 19 January 2027”. 19 January 2027 is a Tuesday. Did you mean Tuesday 19 January 2027, Wednesday 20 January 2027 or Wednesday 19 January 2028?")]
    [InlineData("We meet on 31 June.", "Letter: “31 June”. There is no 31 June. June has 30 days.")]
    public async Task A_letter_with_a_doubtful_date_leaves_only_when_it_is_confirmed(string body, string finding)
    {
        var id = await PostAsync("note/1", isDraft: true);
        var page = await _dina.OpenAsync($"/coordination/mail/{id}");

        var saved = await page.SubmitAsync("Save the letter", ("Form.Body", body));
        var refused = await saved.SubmitAsync("Send it");
        var still = await StoredAsync(id);
        var sent = await refused.SubmitAsync("Send it", ("Form.Anyway", "true"));

        Assert.StartsWith("DoneThe letter is saved. Look at the date “", saved.Text, StringComparison.Ordinal);
        Assert.Equal([finding], refused.Document.QuerySelectorAll("#doubtful-dates li").Select(item => item.TextContent));
        Assert.Equal(["A date in this letter looks wrong. Change it, or tick the box to send it all the same."], refused.Errors);
        Assert.Equal((HttpStatusCode.BadRequest, body, (MailState.Draft, body)), (refused.Status, refused.Value("Form.Body"), still));
        Assert.Contains("StateWaiting to leave", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_whose_dates_fit_asks_nothing()
    {
        var page = await _dina.OpenAsync($"/coordination/mail/{await PostAsync("note/1", isDraft: true, body: "We meet on Tuesday 19 January 2027.")}");

        Assert.Null(page.Document.QuerySelector("#doubtful-dates, [name='Form.Anyway']"));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts()
    {
        var id = await PostAsync("note/1", isDraft: true);
        var (one, other) = (await _dina.OpenAsync($"/coordination/mail/{id}"), await _dina.OpenAsync($"/coordination/mail/{id}"));

        await one.SubmitAsync("Save the letter", ("Form.Body", "First words."));
        var refused = await other.SubmitAsync("Save the letter", ("Form.Body", "Second words."));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Second words.", refused.Value("Form.Body"));
        Assert.Contains("What is stored now State Draft Subject A note Letter First words.", refused.Text, StringComparison.Ordinal);
        Assert.Equal((MailState.Draft, "First words."), await StoredAsync(id));
    }

    [Fact]
    public async Task A_letter_on_its_way_is_held_released_and_dropped()
    {
        var page = await _dina.OpenAsync($"/coordination/mail/{await PostAsync("note/1")}");

        var held = await page.SubmitAsync("Hold it back");
        var released = await held.SubmitAsync("Send it");
        var dropped = await released.SubmitAsync("Drop the letter");

        Assert.Contains("StateHeld Dina Haddad holds it.", held.Text, StringComparison.Ordinal);
        Assert.Contains("StateWaiting to leave", released.Text, StringComparison.Ordinal);
        Assert.Contains("StateDropped Dina Haddad dropped it.", dropped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_a_sign_in_link_into_a_letter()
    {
        var page = await _dina.OpenAsync($"/coordination/mail/{await PostAsync("note/1", isDraft: true)}");

        var refused = await page.SubmitAsync("Save the letter", ("Form.Body", "Click {{SignInLink:1}}"));

        Assert.Equal(["The portal does not know what to write for {{SignInLink:1}}. Remove it."], refused.Errors);
        Assert.Equal("Click {{SignInLink:1}}", refused.Value("Form.Body"));
    }

    [Fact]
    public async Task Sign_in_letters_are_shown_to_nobody()
    {
        var id = await PostAsync("sign-in/1", kind: CommunicationKind.Account);

        var list = await _dina.OpenAsync("/coordination/mail");

        Assert.Contains("No letters here", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _dina.OpenAsync($"/coordination/mail/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _dina.OpenAsync($"/coordination/mail/{id}/preview")).Status);
    }

    [Fact]
    public async Task The_preview_has_a_policy_of_its_own_and_dots_for_secrets()
    {
        var id = await PostAsync("note/1", body: "[Choose]({{Preferences:258}})");

        using var answer = await _dina.GetAsync($"/coordination/mail/{id}/preview");

        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("Preferences:", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_runs_from_the_newest_to_the_oldest_page_by_page_and_back()
    {
        for (var number = 1; number <= 120; number++)
            await PostAsync($"note/{number}");

        var first = await _dina.OpenAsync("/coordination/mail");
        var second = await _dina.OpenAsync(Way(first, "next")!);
        var third = await _dina.OpenAsync(Way(second, "next")!);
        var back = await _dina.OpenAsync(Way(third, "prev")!);

        Assert.Equal((50, 50, 20), (Subjects(first).Count, Subjects(second).Count, Subjects(third).Count));
        Assert.Equal(120, Subjects(first).Concat(Subjects(second)).Concat(Subjects(third)).Distinct().Count());
        Assert.Equal(Subjects(second), Subjects(back));
        Assert.Equal((null, null), (Way(first, "prev"), Way(third, "next")));
    }

    [Fact]
    public async Task A_mail_server_that_refuses_the_portal_is_told_of_and_asked_again_on_request()
    {
        var server = new MailServer("relay.example");
        server.Pause("535 wrong password", _portal.Now);
        await _portal.Database.AddAsync(server);

        var page = await _dina.OpenAsync("/coordination/mail");
        var resumed = await page.SubmitAsync("Try again now");

        Assert.Contains("The mail server relay.example refuses the portal's letters. It says: “535 wrong password”.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("relay.example", resumed.Text, StringComparison.Ordinal);
    }

    private static string? Way(Sheet sheet, string rel) => sheet.Document.QuerySelector($"a[rel={rel}]")?.GetAttribute("href");

    private static List<string> Subjects(Sheet sheet) => [.. sheet.Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!)];

    private async Task<long> PostAsync(
        string occasion, bool isDraft = false, CommunicationKind kind = CommunicationKind.OwnProposals, string body = "Some words.")
    {
        var mail = new OutgoingMail(_people.Amina, kind, occasion, $"{Guid.NewGuid():N}@group.example", "A note", body, MailPriority.Normal, isDraft, expiresAt: null, _portal.Now);
        await _portal.Database.AddAsync(mail);
        return mail.Id;
    }

    private async Task<(MailState, string)> StoredAsync(long id)
    {
        await using var db = _portal.Open();
        var mail = await db.OutgoingMail.SingleAsync(mail => mail.Id == id);
        return (mail.State, mail.Body);
    }
}
