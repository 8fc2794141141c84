using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.My;

public sealed class SessionsTests : IAsyncLifetime
{
    private Portal _portal = null!;
    private Member _amina = null!;
    private Member _bo = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        var office = new Organisation("National Bureau of Statistics", "NBS", OrganisationKind.NationalStatisticalOffice, "NG");
        _amina = new Member("Amina Okafor", "amina@nbs.example", office, "Africa/Lagos", _portal.Now);
        _bo = new Member("Bo Ashworth", "bo@nbs.example", office, "Europe/London", _portal.Now);
        await _portal.Database.AddAsync(_amina, _bo);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_cookie()
    {
        var browser = await _portal.AsAsync(_amina);
        var copy = _portal.Visitor();
        copy.Client.DefaultRequestHeaders.Add("Cookie", browser.Client.DefaultRequestHeaders.GetValues("Cookie"));
        Assert.Equal("My sessions", (await copy.OpenAsync("/my/sessions")).Title);

        await (await browser.OpenAsync("/sign-out")).SubmitAsync("Sign out");

        Assert.Equal("Sign in", (await copy.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task Opening_the_page_that_signs_out_ends_nothing()
    {
        var browser = await _portal.AsAsync(_amina);

        await browser.OpenAsync("/sign-out");

        Assert.Equal("My sessions", (await browser.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task A_person_ends_a_session_elsewhere_from_their_list()
    {
        var (browser, lost) = (await _portal.AsAsync(_amina), await _portal.AsAsync(_amina));
        var list = await browser.OpenAsync("/my/sessions");
        Assert.Equal(2, list.Document.QuerySelectorAll("tbody tr").Length);

        var after = await list.SubmitAsync("Sign out everywhere else");

        Assert.Single(after.Document.QuerySelectorAll("tbody tr"));
        Assert.Equal("Sign in", (await lost.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var (browser, other) = (await _portal.AsAsync(_amina), await _portal.AsAsync(_bo));
        await using var db = _portal.Open();
        var theirs = await db.Sessions.Where(session => session.MemberId == _bo.Id).Select(session => session.Id).SingleAsync();
        var list = await browser.OpenAsync("/my/sessions");
        var (address, fields) = list.Filled("End the session Test", ("Form.SessionId", $"{theirs}"));
        fields.RemoveAll(field => field.Key == "Form.SessionId" && field.Value != $"{theirs}");

        var refused = await list.SendAsync((address, fields));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal("My sessions", (await other.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task Times_are_shown_in_the_zone_of_the_person()
    {
        var browser = await _portal.AsAsync(_amina);

        var list = await browser.OpenAsync("/my/sessions");

        Assert.Contains("2 November 2026, 10:00 (Lagos)", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_of_nobody_is_a_visitors()
    {
        var browser = _portal.Visitor();
        browser.Client.DefaultRequestHeaders.Add("Cookie", $"__Host-mlgroup={RandomKey.New().Value}");

        Assert.Equal("Sign in", (await browser.OpenAsync("/my/sessions")).Title);
    }

    [Fact]
    public async Task Whose_session_ran_out_is_told_so_and_comes_back_to_the_page()
    {
        var browser = await _portal.AsAsync(_amina);
        _portal.Clock.Advance(TimeSpan.FromHours(8));

        var page = await browser.OpenAsync("/my/sessions");

        Assert.Equal("/sign-in?returnUrl=%2Fmy%2Fsessions", page.Address);
        Assert.Contains("Your session has ended", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_costs_one_statement_to_know_who_reads_it()
    {
        var browser = await _portal.AsAsync(_amina);
        await browser.OpenAsync("/sign-out");
        using var statements = Statements.Of(_portal.Database);

        await browser.OpenAsync("/sign-out");

        Assert.Single(statements.Asked);
    }

    [Fact]
    public async Task Scripts_are_told_401_instead_of_being_sent_to_a_page()
    {
        var browser = _portal.Visitor();
        browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "cors");

        using var answer = await browser.GetAsync("/my/sessions");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
