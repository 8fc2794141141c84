using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Web.Pages.Admin;

public sealed class UsersTests : IAsyncLifetime
{
    private Portal _portal = null!;
    private Member _bo = null!;
    private Member _sian = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        var office = new Organisation("Office for National Statistics", "ONS", OrganisationKind.NationalStatisticalOffice, "GB");
        _bo = new Member("Bo Ashworth", "bo@ons.example", office, "Europe/London", _portal.Now);
        _bo.Appoint(Role.Coordinator, _portal.Now);
        _sian = new Member("Siân Prydderch", "sian@ons.example", office, "Europe/London", _portal.Now);
        _sian.Appoint(Role.Administrator, _portal.Now);
        await _portal.Database.AddAsync(_bo, _sian);
        var (account, key) = (new Account(_bo), Totp.NewKey());
        new SecondFactor(new EphemeralDataProtectionProvider()).SetUp(account, key, Totp.CodeAt(key, _portal.Now), _portal.Now);
        await _portal.Database.AddAsync(account);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_administrator_resets_a_lost_factor_and_the_person_hears_of_it()
    {
        var page = await (await _portal.AsAsync(_sian)).OpenAsync("/admin/users");

        var after = await page.SubmitAsync("Reset the second factor of Bo Ashworth");

        await using var db = _portal.Open();
        var letter = await db.OutgoingMail.SingleAsync();
        var account = await db.Accounts.SingleAsync(account => account.Id == _bo.Id);
        Assert.Equal((_bo.Address, "Your second factor will be reset"), (letter.Address, letter.Subject));
        Assert.Equal((_portal.Now.AddHours(24), _sian.Id), (account.ResetDueAt, account.ResetAskedById));
        Assert.Contains("Reset from 3 November 2026, 09:00 (London)", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_can_be_stopped()
    {
        var page = await (await _portal.AsAsync(_sian)).OpenAsync("/admin/users");
        var asked = await page.SubmitAsync("Reset the second factor of Bo Ashworth");

        await asked.SubmitAsync("Stop the reset for Bo Ashworth");

        await using var db = _portal.Open();
        Assert.Null((await db.Accounts.SingleAsync(account => account.Id == _bo.Id)).ResetDueAt);
    }

    [Fact]
    public async Task Nobody_finds_a_button_for_their_own_factor()
    {
        var page = await (await _portal.AsAsync(_sian)).OpenAsync("/admin/users");

        Assert.Equal("Siân Prydderch Administrator Not set up yet", Row(page, 1));
        Assert.Equal("Bo Ashworth Coordinator Since 2 November 2026 (London) Reset the second factor of Bo Ashworth", Row(page, 0));
    }

    [Fact]
    public async Task A_coordinator_who_is_no_administrator_is_told_who_may()
    {
        var page = await (await _portal.AsAsync(_bo)).OpenAsync("/admin/users");

        Assert.Equal((HttpStatusCode.Forbidden, "This part is for others"), (page.Status, page.Title));
    }

    private static string Row(Sheet page, int at) => string.Join(' ', page.Document.QuerySelectorAll("tbody tr")[at].TextContent
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
