using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.SignIn;

public sealed class AskingTests : IAsyncLifetime
{
    private const string Amina = "amina@nbs.example";

    private Portal _portal = null!;
    private Reader _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        await _portal.Database.AddAsync(Member(_portal));
        _browser = _portal.Visitor();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static Member Member(Portal portal) => new("Amina Okafor", Amina,
        new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG"), "Africa/Lagos", portal.Now);

    [Fact]
    public async Task Nobody_learns_from_an_answer_whether_an_address_is_known()
    {
        var (known, unknown) = (_portal.Visitor(), _portal.Visitor());
        await Task.WhenAll(known.OpenAsync("/sign-in"), unknown.OpenAsync("/sign-in"));

        var toKnown = await ToldAsync(known, Amina);
        var toUnknown = await ToldAsync(unknown, "aminb@nbs.example");

        Assert.Equal(toKnown.Replace(Amina, "…", StringComparison.Ordinal), toUnknown.Replace("aminb@nbs.example", "…", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_address_costs_the_same_statements_within_the_request()
    {
        await AskAsync(_portal.Visitor(), "warm@up.example");
        await _portal.NewestRequestAsync("warm@up.example");

        var known = await StatementsAsync(Amina);
        var unknown = await StatementsAsync("aminb@nbs.example");

        Assert.Equal(known, unknown);
        Assert.DoesNotContain(known, statement => statement.Contains("Members", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_kill_left_behind_is_answered_at_the_next_start()
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Member(portal), new SignInRequest(Amina, "a browser", "", portal.Now));

        portal.Visitor();

        await Eventually.TrueAsync(async () =>
        {
            await using var db = portal.Open();
            return await db.OutgoingMail.AnyAsync(mail => mail.Address == Amina);
        }, "the letter is posted");
    }

    [Fact]
    public async Task Only_members_get_a_letter()
    {
        await AskAsync(_portal.Visitor(), Amina);
        await AskAsync(_portal.Visitor(), "nobody@nbs.example");
        await _portal.NewestRequestAsync("nobody@nbs.example");

        await using var db = _portal.Open();
        Assert.Equal([Amina], await db.OutgoingMail.Select(mail => mail.Address).ToListAsync());
        Assert.Equal(0, await db.SignInRequests.CountAsync(request => request.AnsweredAt == null));
    }

    [Fact]
    public async Task An_address_is_written_to_ten_times_an_hour_at_most()
    {
        for (var n = 0; n < 10; n++)
        {
            await AskAsync(_portal.Visitor(), Amina);
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var (address, fields) = (await _browser.OpenAsync("/sign-in")).Filled("Send me the mail", ("Form.Address", Amina));
        using var form = new FormUrlEncodedContent(fields);
        using var refused = await _browser.Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.TooManyRequests, 50 * 60), (refused.StatusCode, (int)refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        _portal.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("/sign-in/code", (await AskAsync(_browser, Amina)).Address);
    }

    [Fact]
    public async Task One_network_address_posts_three_hundred_times_a_minute_at_most()
    {
        async Task<HttpResponseMessage> PostAsync()
        {
            using var form = new FormUrlEncodedContent([]);
            return await _browser.Client.PostAsync(new Uri("/sign-in/code", UriKind.Relative), form, TestContext.Current.CancellationToken);
        }
        for (var n = 0; n < 300; n++)
        {
            using var taken = await PostAsync();
            Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        }

        using var refused = await PostAsync();

        Assert.Equal((HttpStatusCode.TooManyRequests, 60), (refused.StatusCode, (int)refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Contains("Too many tries", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync("/sign-in")).Status);
    }

    [Theory]
    [InlineData("", "Enter your e-mail address.")]
    [InlineData("amina", "Enter an e-mail address in the form name@office.org.")]
    [InlineData("a\u202Emina@nbs.example", "The text holds a hidden character that changes the direction of writing. We show it as \uFFFD: remove it and save again.")]
    public async Task An_address_that_is_none_is_refused_with_a_sentence(string typed, string sentence)
    {
        var refused = await AskAsync(_browser, typed);

        Assert.Equal([sentence], refused.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task Without_protection_off_this_machine_the_page_says_what_is_missing()
    {
        var plain = await _portal.Visitor().OpenAsync("http://group.example/sign-in");
        var local = await _portal.Visitor().OpenAsync("http://localhost/sign-in");

        Assert.Contains("Open the portal by its https address.", plain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https address", local.Text, StringComparison.Ordinal);
    }

    // Everything that is answered to a request and to one wrong code: status, words and where one is sent.
    private async Task<string> ToldAsync(Reader browser, string address)
    {
        var asked = await AskAsync(browser, address);
        await _portal.NewestRequestAsync(address);
        var refused = await asked.SubmitAsync("Sign in", ("Form.Code", "123"));
        return $"{asked.Status} {asked.Address} {asked.Text} {refused.Status} {refused.Text}";
    }

    private async Task<List<string>> StatementsAsync(string address)
    {
        var browser = _portal.Visitor();
        var (target, fields) = (await browser.OpenAsync("/sign-in")).Filled("Send me the mail", ("Form.Address", address));
        using var statements = Statements.Of(_portal.Database);
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.Client.PostAsync(new Uri(target, UriKind.Relative), form, TestContext.Current.CancellationToken);
        List<string> asked = [.. statements.Asked];
        await _portal.NewestRequestAsync(address);
        return asked;
    }

    private static async Task<Sheet> AskAsync(Reader browser, string address) =>
        await (await browser.OpenAsync("/sign-in")).SubmitAsync("Send me the mail", ("Form.Address", address));
}
