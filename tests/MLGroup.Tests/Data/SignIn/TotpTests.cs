using System.Text;
using MLGroup.Data.SignIn;

namespace MLGroup.Tests.Data.SignIn;

public sealed class TotpTests
{
    private static readonly byte[] _key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset _noon = new(2026, 11, 2, 12, 0, 10, TimeSpan.Zero);

    [Theory] // RFC 6238, appendix B, the last six of the eight digits.
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(_key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_phone_may_be_half_a_minute_off(int seconds, bool taken)
    {
        var code = Totp.CodeAt(_key, _noon.AddSeconds(seconds));

        Assert.Equal(taken, Totp.Step(_key, code, 0, _noon) is not null);
    }

    [Fact]
    public void No_code_is_taken_twice()
    {
        var code = Totp.CodeAt(_key, _noon);
        var step = Totp.Step(_key, code, 0, _noon)!.Value;

        Assert.Null(Totp.Step(_key, code, step, _noon));
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("no digits")]
    [InlineData("00000000000000000000000000000000")]
    public void What_is_no_code_is_never_right(string typed) => Assert.Null(Totp.Step(_key, typed, 0, _noon));

    [Fact]
    public void A_code_may_be_typed_in_groups_and_in_the_digits_of_any_script()
    {
        var code = Totp.CodeAt(_key, _noon);
        var arabic = string.Concat(code.Select(digit => (char)('٠' + (digit - '0'))));

        Assert.NotNull(Totp.Step(_key, $" {code[..3]} {code[3..]} ", 0, _noon));
        Assert.NotNull(Totp.Step(_key, arabic, 0, _noon));
    }

    [Fact]
    public void The_address_for_the_app_names_group_person_and_key()
    {
        var address = Totp.Address(_key, "ML Group", "bo@ons.example");

        Assert.Equal("otpauth://totp/ML%20Group:bo%40ons.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ML%20Group", address);
    }

    [Theory] // RFC 4648, section 10, without padding.
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_the_standard(string text, string encoded) =>
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
