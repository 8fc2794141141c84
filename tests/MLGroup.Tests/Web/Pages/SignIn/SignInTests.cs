using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Web.Pages.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Amina = "amina@nbs.example";

    private Portal _portal = null!;
    private Reader _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        var office = new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG");
        await _portal.Database.AddAsync(new Member("Amina Okafor", Amina, office, "Africa/Lagos", _portal.Now));
        _browser = _portal.Visitor();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_member_signs_in_by_the_code_where_they_asked_for_it()
    {
        var asked = await AskAsync(_browser, Amina);
        var (_, code) = await _portal.SignInMailAsync(Amina);

        var arrived = await asked.SubmitAsync("Sign in", ("Form.Code", $"{code[..4]} {code[4..]}"));

        Assert.Equal("/sign-in/code", asked.Address);
        Assert.Equal("/", arrived.Address);
        Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync("/my/sessions")).Status);
    }

    [Fact]
    public async Task A_link_signs_in_any_browser_and_leads_to_the_page_that_was_wanted()
    {
        var closed = await _browser.OpenAsync("/my/sessions");
        await closed.SubmitAsync("Send me the mail", ("Form.Address", " AMINA@nbs.example "));
        var (link, _) = await _portal.SignInMailAsync(Amina);
        var phone = _portal.Visitor();

        var arrived = await (await phone.OpenAsync(link)).SubmitAsync("Sign in");

        Assert.Equal(("/my/sessions", "My sessions"), (arrived.Address, arrived.Title));
        Assert.Equal("Sign in", (await _browser.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task Ten_scanners_that_open_a_link_burn_nothing()
    {
        await AskAsync(_browser, Amina);
        var (link, _) = await _portal.SignInMailAsync(Amina);
        for (var scanner = 0; scanner < 10; scanner++)
            Assert.Equal("Sign in by your link", (await _portal.Visitor().OpenAsync(link)).Title);

        var arrived = await (await _browser.OpenAsync(link)).SubmitAsync("Sign in");

        Assert.Equal("/", arrived.Address);
    }

    [Fact]
    public async Task A_link_works_once_and_uses_the_code_up_too()
    {
        var asked = await AskAsync(_browser, Amina);
        var (link, code) = await _portal.SignInMailAsync(Amina);
        var page = await _portal.Visitor().OpenAsync(link);
        var second = await _portal.Visitor().OpenAsync(link);
        await page.SubmitAsync("Sign in");

        Assert.Equal((HttpStatusCode.Gone, "This link no longer works"), Told(await _portal.Visitor().OpenAsync(link)));
        Assert.Equal("This link no longer works", (await second.SubmitAsync("Sign in")).Title);
        Assert.Equal("Ask for a mail first", (await asked.SubmitAsync("Sign in", ("Form.Code", code))).Title);
    }

    [Fact]
    public async Task Link_and_code_end_after_ten_minutes()
    {
        var asked = await AskAsync(_browser, Amina);
        var (link, code) = await _portal.SignInMailAsync(Amina);
        var page = await _browser.OpenAsync(link);
        _portal.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("This link no longer works", (await page.SubmitAsync("Sign in")).Title);
        Assert.Equal("Ask for a mail first", (await asked.SubmitAsync("Sign in", ("Form.Code", code))).Title);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAQAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%C3%A9")]
    public async Task What_is_no_token_opens_nothing(string token) =>
        Assert.Equal((HttpStatusCode.Gone, "This link no longer works"), Told(await _browser.OpenAsync($"/sign-in/link/{token}")));

    [Fact]
    public async Task A_code_does_not_work_in_another_browser()
    {
        await AskAsync(_browser, Amina);
        var (_, code) = await _portal.SignInMailAsync(Amina);
        var thief = _portal.Visitor();
        var elsewhere = await AskAsync(thief, "thief@example.org");
        await _portal.NewestRequestAsync("thief@example.org");

        var refused = await elsewhere.SubmitAsync("Sign in", ("Form.Code", code));

        Assert.Equal(["That is not the code. You can try 4 more times."], refused.Errors);
    }

    [Fact]
    public async Task After_five_wrong_codes_only_a_new_mail_helps()
    {
        var page = await AskAsync(_browser, Amina);
        var (_, code) = await _portal.SignInMailAsync(Amina);
        var told = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            page = await page.SubmitAsync("Sign in", ("Form.Code", Wrong(code)));
            told.AddRange(page.Errors);
        }

        var refused = await page.SubmitAsync("Sign in", ("Form.Code", code));

        Assert.Equal(
            [
                "That is not the code. You can try 4 more times.", "That is not the code. You can try 3 more times.",
                "That is not the code. You can try 2 more times.", "That is not the code. You can try once more.",
                "That is not the code. There were too many wrong codes: ask for a new mail."
            ], told);
        Assert.Equal(["There were too many wrong codes. Ask for a new mail."], refused.Errors);
    }

    [Fact]
    public async Task Who_left_gets_no_letter_and_an_earlier_link_signs_nobody_in()
    {
        await AskAsync(_browser, Amina);
        var (link, _) = await _portal.SignInMailAsync(Amina);
        await using (var db = _portal.Open())
            await db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.Status, MemberStatus.Left));

        await AskAsync(_portal.Visitor(), Amina);

        Assert.Null((await _portal.NewestRequestAsync(Amina)).MemberId);
        Assert.Equal("This link no longer works", (await _browser.OpenAsync(link)).Title);
    }

    [Fact]
    public async Task Signing_in_goes_to_own_pages_only()
    {
        var page = await _browser.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString("//elsewhere.example/"));
        await page.SubmitAsync("Send me the mail", ("Form.Address", Amina));
        var (link, _) = await _portal.SignInMailAsync(Amina);

        var arrived = await (await _browser.OpenAsync(link)).SubmitAsync("Sign in");

        Assert.Equal("/", arrived.Address);
    }

    [Fact]
    public async Task Pages_with_a_token_tell_nobody_where_the_reader_came_from()
    {
        await AskAsync(_browser, Amina);
        var (link, _) = await _portal.SignInMailAsync(Amina);

        using var answer = await _browser.GetAsync(link);

        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task The_cookie_is_bound_to_this_host_and_hidden_from_scripts()
    {
        await AskAsync(_browser, Amina);
        var (link, _) = await _portal.SignInMailAsync(Amina);
        var (address, fields) = (await _browser.OpenAsync(link)).Filled("Sign in");
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _browser.Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-mlgroup=", StringComparison.Ordinal));
        Assert.EndsWith("; max-age=2592000; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_sign_in_makes_the_account_and_the_audit_tells_of_each()
    {
        for (var n = 0; n < 2; n++)
        {
            var browser = _portal.Visitor();
            await AskAsync(browser, Amina);
            var (link, _) = await _portal.SignInMailAsync(Amina);
            await (await browser.OpenAsync(link)).SubmitAsync("Sign in");
        }

        await using var db = _portal.Open();
        var amina = await db.Members.SingleAsync();
        Assert.Equal([amina.Id], await db.Accounts.Select(account => account.Id).ToListAsync());
        Assert.Equal([amina.Id, amina.Id], await db.AuditEntries.Where(entry => entry.Noun == nameof(Session)).Select(entry => entry.MemberId!.Value).ToListAsync());
    }

    private static (HttpStatusCode, string) Told(Sheet sheet) => (sheet.Status, sheet.Title);

    private static string Wrong(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];

    private static async Task<Sheet> AskAsync(Reader browser, string address) =>
        await (await browser.OpenAsync("/sign-in")).SubmitAsync("Send me the mail", ("Form.Address", address));
}
