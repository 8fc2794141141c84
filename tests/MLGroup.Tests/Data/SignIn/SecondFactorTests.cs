using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Data.SignIn;

public sealed class SecondFactorTests
{
    private static readonly DateTimeOffset _now = TestDatabase.Morning;
    private static readonly byte[] _key = Totp.NewKey();

    private readonly SecondFactor _factor = new(new EphemeralDataProtectionProvider());
    private readonly Account _account = new(Bo());

    [Fact]
    public void It_is_set_up_by_showing_one_code()
    {
        Assert.False(_factor.SetUp(_account, _key, Wrong(), _now));
        Assert.False(_account.HasSecondFactor);

        Assert.True(_factor.SetUp(_account, _key, Totp.CodeAt(_key, _now), _now));
        Assert.Equal(_now, _account.SecondFactorSince);
    }

    [Fact]
    public void The_code_that_set_it_up_does_not_sign_in_but_the_next_one_does()
    {
        SetUp();

        Assert.False(_factor.Accepts(_account, Totp.CodeAt(_key, _now), _now));
        Assert.True(_factor.Accepts(_account, Totp.CodeAt(_key, _now.AddSeconds(30)), _now.AddSeconds(30)));
    }

    [Fact]
    public void The_key_is_not_kept_as_it_is()
    {
        SetUp();

        Assert.DoesNotContain(Convert.ToBase64String(_key), _account.ProtectedKey, StringComparison.Ordinal);
        Assert.DoesNotContain(Base32.Encode(_key), _account.ProtectedKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_wrong_codes_lock_it_for_a_quarter_of_an_hour()
    {
        SetUp();
        for (var n = 0; n < Account.WrongCodesAllowed; n++)
            Assert.False(_factor.Accepts(_account, Wrong(), _now));

        var locked = Assert.Throws<RuleBrokenException>(() => _factor.Accepts(_account, CodeAfter(14), _now.AddMinutes(14)));
        Assert.Equal("There were too many wrong codes. Wait 15 minutes, then try again.", locked.Message);
        Assert.True(_factor.Accepts(_account, CodeAfter(15), _now.AddMinutes(15)));
    }

    [Fact]
    public void A_right_code_forgives_the_wrong_ones()
    {
        SetUp();
        for (var n = 0; n < Account.WrongCodesAllowed - 1; n++)
            _factor.Accepts(_account, Wrong(), _now);
        Assert.True(_factor.Accepts(_account, CodeAfter(1), _now.AddMinutes(1)));

        Assert.False(_factor.Accepts(_account, Wrong(), _now.AddMinutes(1)));
        Assert.Equal((1, null), (_account.AccessFailedCount, _account.LockoutEnd));
    }

    [Fact]
    public void Each_of_ten_recovery_codes_works_once()
    {
        SetUp();
        var codes = _factor.NewRecoveryCodes(_account);

        Assert.Equal((10, 10), (codes.Distinct().Count(), _account.RecoveryCodesLeft));
        Assert.True(_factor.AcceptsRecovery(_account, codes[3].ToLowerInvariant().Replace('-', ' '), _now));
        Assert.False(_factor.AcceptsRecovery(_account, codes[3], _now));
        Assert.Equal(9, _account.RecoveryCodesLeft);
    }

    [Fact]
    public void New_recovery_codes_replace_the_old_ones()
    {
        SetUp();
        var old = _factor.NewRecoveryCodes(_account);
        _factor.NewRecoveryCodes(_account);

        Assert.False(_factor.AcceptsRecovery(_account, old[0], _now));
        Assert.Equal(10, _account.RecoveryCodesLeft);
    }

    [Fact]
    public void Without_recovery_codes_none_is_right()
    {
        SetUp();

        Assert.False(_factor.AcceptsRecovery(_account, "", _now));
    }

    [Fact]
    public void A_lost_factor_can_be_set_up_anew_a_day_after_somebody_asked()
    {
        SetUp();
        _factor.NewRecoveryCodes(_account);
        _account.AskReset(byMemberId: 7, _now);
        var key = Totp.NewKey();

        Assert.Throws<RuleBrokenException>(() => _factor.SetUp(_account, key, CodeOf(key, hours: 23), _now.AddHours(23)));
        Assert.True(_factor.SetUp(_account, key, CodeOf(key, hours: 24), _now.AddHours(24)));
        Assert.Equal((null, 0), (_account.ResetDueAt, _account.RecoveryCodesLeft));
        Assert.True(_factor.Accepts(_account, CodeOf(key, hours: 25), _now.AddHours(25)));
    }

    [Fact]
    public void Who_shows_the_factor_did_not_lose_it()
    {
        SetUp();
        _account.AskReset(byMemberId: 7, _now);

        Assert.True(_factor.Accepts(_account, CodeAfter(1), _now.AddMinutes(1)));

        Assert.Equal((null, false), (_account.ResetDueAt, _account.MaySetUp(_now.AddDays(2))));
    }

    [Fact]
    public void Nobody_resets_their_own_factor_or_one_that_is_not_there()
    {
        var missing = Assert.Throws<RuleBrokenException>(() => _account.AskReset(byMemberId: 7, _now));
        SetUp();
        var own = Assert.Throws<RuleBrokenException>(() => _account.AskReset(_account.Id, _now));

        Assert.Equal("This person has no second factor yet. The next sign-in sets one up.", missing.Message);
        Assert.Equal("Nobody resets their own second factor. Ask another administrator.", own.Message);
    }

    [Fact]
    public async Task Of_two_who_use_a_code_at_once_one_is_let_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var bo = Bo();
        await database.AddAsync(bo);
        var account = new Account(bo);
        _factor.SetUp(account, _key, Totp.CodeAt(_key, _now), _now);
        await database.AddAsync(account);
        await using var one = database.Open();
        await using var other = database.Open();
        var (mine, theirs) = (await one.Accounts.SingleAsync(), await other.Accounts.SingleAsync());
        Assert.True(_factor.Accepts(mine, CodeAfter(1), _now.AddMinutes(1)));
        Assert.True(_factor.Accepts(theirs, CodeAfter(1), _now.AddMinutes(1)));

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    private void SetUp() => Assert.True(_factor.SetUp(_account, _key, Totp.CodeAt(_key, _now), _now));

    private static string CodeAfter(int minutes) => Totp.CodeAt(_key, _now.AddMinutes(minutes));

    private static string CodeOf(byte[] key, int hours) => Totp.CodeAt(key, _now.AddHours(hours));

    private static string Wrong() => Totp.CodeAt(_key, _now.AddDays(1));

    private static Member Bo() => new("Bo Ashworth", "bo@ons.example",
        new Organisation("Office for National Statistics", "ONS", OrganisationKind.NationalStatisticalOffice, "GB"), "Europe/London", _now);
}
