using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Tests.Data.SignIn;

namespace MLGroup.Tests.Web.Pages.SignIn;

public sealed class SecondFactorPageTests : IAsyncLifetime
{
    private const string Bo = "bo@ons.example";

    private Portal _portal = null!;
    private Reader _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        var office = new Organisation("Office for National Statistics", "ONS", OrganisationKind.NationalStatisticalOffice, "GB");
        var bo = new Member("Bo Ashworth", Bo, office, "Europe/London", _portal.Now);
        bo.Appoint(Role.Coordinator, _portal.Now);
        await _portal.Database.AddAsync(bo);
        _browser = _portal.Visitor();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_coordinator_sets_an_app_up_at_the_first_sign_in_and_gets_ten_recovery_codes()
    {
        var setUp = await ByLinkAsync(_browser);
        var key = KeyOn(setUp);

        var done = await setUp.SubmitAsync("Set up", ("Form.Code", Totp.CodeAt(key, _portal.Now)));

        Assert.Equal(("Set up your second factor", "Keep your recovery codes"), (setUp.Title, done.Title));
        Assert.Equal(10, RecoveryCodesOn(done).Distinct().Count());
        Assert.Contains("download=\"recovery-codes.txt\"", done.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("My sessions", (await _browser.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task The_page_shows_the_key_as_text_as_link_and_as_picture()
    {
        var setUp = await ByLinkAsync(_browser);
        var key = KeyOn(setUp);

        var link = setUp.Document.QuerySelector("main a[href^='otpauth:']")!.GetAttribute("href");
        Assert.Equal(Totp.Address(key, "Machine Learning Group", "Bo Ashworth"), link);
        Assert.Equal(20, key.Length);
        Assert.NotNull(setUp.Document.QuerySelector("main svg path"));
    }

    [Fact]
    public async Task Every_page_on_the_way_in_is_valid_HTML()
    {
        var asked = await (await _browser.OpenAsync("/sign-in")).SubmitAsync("Send me the mail", ("Form.Address", Bo));
        var link = await _browser.OpenAsync((await _portal.SignInMailAsync(Bo)).Link);
        var setUp = await link.SubmitAsync("Sign in");
        var done = await setUp.SubmitAsync("Set up", ("Form.Code", Totp.CodeAt(KeyOn(setUp), _portal.Now)));
        var codes = await (await _browser.OpenAsync("/my/sessions")).SubmitAsync("Make ten new codes");
        Sheet[] sheets =
        [
            await _portal.Visitor().OpenAsync("/sign-in"), asked, await asked.SubmitAsync("Sign in", ("Form.Code", "")), link, setUp, done,
            codes, await ByLinkAsync(_portal.Visitor()), await _browser.OpenAsync("/sign-out"), await _portal.Visitor().OpenAsync("/sign-in/link/x")
        ];

        var complaints = await NuChecker.ComplaintsAsync(sheets.Index().ToDictionary(
            sheet => $"/{sheet.Index}{sheet.Item.Address}", sheet => sheet.Item.Document.Source.Text));

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_wrong_code_keeps_the_key_that_the_app_has_learned_already()
    {
        var setUp = await ByLinkAsync(_browser);

        var refused = await setUp.SubmitAsync("Set up", ("Form.Code", "12"));

        Assert.Equal(["That is not the code of this key. Check that the clock of your phone is right, and enter the code it shows now."], refused.Errors);
        Assert.Equal(KeyOn(setUp), KeyOn(refused));
    }

    [Theory]
    [InlineData("/my/sessions")]
    [InlineData("/coordination")]
    public async Task Before_the_second_factor_no_door_is_open(string door)
    {
        await ByLinkAsync(_browser);

        using var answer = await _browser.GetAsync(door);

        Assert.Equal((HttpStatusCode.Redirect, $"/sign-in/second-factor?returnUrl={Uri.EscapeDataString(door)}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task The_next_sign_in_asks_for_the_app_and_goes_on_to_the_page_that_was_wanted()
    {
        var key = await SetUpAsync();
        var browser = _portal.Visitor();
        var asked = await ByLinkAsync(browser, "/my/sessions");

        var arrived = await asked.SubmitAsync("Go on", ("Form.Code", Totp.CodeAt(key, _portal.Now)));

        Assert.Equal(("Show that it is you", "/my/sessions"), (asked.Title, arrived.Address));
    }

    [Fact]
    public async Task A_code_that_somebody_looked_at_is_worth_nothing_once_it_was_used()
    {
        var key = await SetUpAsync();
        var code = Totp.CodeAt(key, _portal.Now);
        await (await ByLinkAsync(_portal.Visitor())).SubmitAsync("Go on", ("Form.Code", code));

        var refused = await (await ByLinkAsync(_portal.Visitor())).SubmitAsync("Go on", ("Form.Code", code));

        Assert.Equal(["That is not the code. Look at your app: it shows a new one every 30 seconds."], refused.Errors);
    }

    [Fact]
    public async Task Five_wrong_codes_close_it_for_a_quarter_of_an_hour()
    {
        var key = await SetUpAsync();
        var page = await ByLinkAsync(_portal.Visitor());
        for (var n = 0; n < 5; n++)
            page = await page.SubmitAsync("Go on", ("Form.Code", "12"));

        var refused = await page.SubmitAsync("Go on", ("Form.Code", Totp.CodeAt(key, _portal.Now)));

        Assert.Equal(["There were too many wrong codes. Wait 15 minutes, then try again."], refused.Errors);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_says_how_many_are_left()
    {
        await SetUpAsync();
        var codes = await NewCodesAsync();
        var page = await ByLinkAsync(_portal.Visitor());

        var arrived = await page.SubmitAsync("Use a recovery code", ("Form.Recovery", codes[0].ToLowerInvariant()));
        var again = await (await ByLinkAsync(_portal.Visitor())).SubmitAsync("Use a recovery code", ("Form.Recovery", codes[0]));

        Assert.Contains("You have 9 recovery codes left.", arrived.Text, StringComparison.Ordinal);
        Assert.Equal(["That is not one of your recovery codes, or it was used before."], again.Errors);
    }

    [Fact]
    public async Task The_cookie_from_before_the_second_factor_is_worth_nothing_after_it()
    {
        var key = await SetUpAsync();
        var browser = _portal.Visitor();
        var page = await ByLinkAsync(browser);
        await using var db = _portal.Open();
        var before = await db.Sessions.OrderByDescending(session => session.Id).Select(session => session.KeyHash).FirstAsync();

        await page.SubmitAsync("Go on", ("Form.Code", Totp.CodeAt(key, _portal.Now)));

        var after = await db.Sessions.OrderByDescending(session => session.Id).Select(session => session.KeyHash).FirstAsync();
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Who_waits_longer_than_a_quarter_of_an_hour_begins_again()
    {
        var key = await SetUpAsync();
        var page = await ByLinkAsync(_portal.Visitor());
        _portal.Clock.Advance(TimeSpan.FromMinutes(15));

        var sent = await page.SubmitAsync("Go on", ("Form.Code", Totp.CodeAt(key, _portal.Now)));

        Assert.Equal("Sign in", sent.Title);
    }

    [Fact]
    public async Task A_member_who_becomes_coordinator_is_asked_at_the_next_page()
    {
        var office = new Organisation("Statistics Canada", "StatCan", OrganisationKind.NationalStatisticalOffice, "CA");
        var chen = new Member("Chen Yulan", "chen@statcan.example", office, "America/Toronto", _portal.Now);
        await _portal.Database.AddAsync(chen);
        await (await _browser.OpenAsync("/sign-in")).SubmitAsync("Send me the mail", ("Form.Address", chen.Address));
        await (await _browser.OpenAsync((await _portal.SignInMailAsync(chen.Address)).Link)).SubmitAsync("Sign in");
        await using (var db = _portal.Open())
        {
            (await db.Members.WithAddress(chen.Address).SingleAsync()).Appoint(Role.Coordinator, _portal.Now);
            await db.SaveChangesAsync();
        }

        var next = await _browser.OpenAsync("/my/sessions");

        Assert.Equal("Set up your second factor", next.Title);
    }

    private async Task<Sheet> ByLinkAsync(Reader browser, string? returnUrl = null)
    {
        var address = returnUrl is null ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";
        await (await browser.OpenAsync(address)).SubmitAsync("Send me the mail", ("Form.Address", Bo));
        var (link, _) = await _portal.SignInMailAsync(Bo);
        return await (await browser.OpenAsync(link)).SubmitAsync("Sign in");
    }

    // Half a minute later, so that the app shows another code than the one that set it up.
    private async Task<byte[]> SetUpAsync()
    {
        var page = await ByLinkAsync(_browser);
        var key = KeyOn(page);
        await page.SubmitAsync("Set up", ("Form.Code", Totp.CodeAt(key, _portal.Now)));
        _portal.Clock.Advance(TimeSpan.FromSeconds(30));
        return key;
    }

    private async Task<string[]> NewCodesAsync() =>
        RecoveryCodesOn(await (await _browser.OpenAsync("/my/sessions")).SubmitAsync("Make ten new codes"));

    private static string[] RecoveryCodesOn(Sheet sheet) => [.. sheet.Document.QuerySelectorAll("li code").Select(code => code.TextContent)];

    private static byte[] KeyOn(Sheet sheet) => Base32Text.Decode(sheet.Document.QuerySelector("code")!.TextContent);
}
