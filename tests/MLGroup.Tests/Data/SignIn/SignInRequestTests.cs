using MLGroup.Data.SignIn;
using MLGroup.Domain;

namespace MLGroup.Tests.Data.SignIn;

public sealed class SignInRequestTests
{
    private static readonly DateTimeOffset _now = TestDatabase.Morning;
    private readonly SignInRequest _request = new(" Amina@NBS.example ", RandomKey.New().Hash, "/", _now);

    [Fact]
    public void The_address_is_folded_as_members_addresses_are() => Assert.Equal("amina@nbs.example", _request.FoldedAddress);

    [Fact]
    public void It_is_used_once()
    {
        _request.Use(_now);

        var broken = Assert.Throws<RuleBrokenException>(() => _request.Use(_now));
        Assert.Equal("This link was used before. Ask for a new one.", broken.Message);
    }

    [Fact]
    public void It_lasts_ten_minutes()
    {
        Assert.True(_request.IsOpen(_now.AddMinutes(10).AddTicks(-1)));

        var broken = Assert.Throws<RuleBrokenException>(() => _request.Use(_now.AddMinutes(10)));
        Assert.Equal("This link is older than ten minutes. Ask for a new one.", broken.Message);
    }

    [Fact]
    public void Five_wrong_codes_end_the_code_and_not_the_link()
    {
        for (var n = 0; n < SignInRequest.WrongCodesAllowed; n++)
            _request.CountWrongCode();

        Assert.Equal((false, true), (_request.TakesCodes(_now), _request.IsOpen(_now)));
    }
}
