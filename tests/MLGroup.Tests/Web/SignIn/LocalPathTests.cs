using MLGroup.Web.SignIn;

namespace MLGroup.Tests.Web.SignIn;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/my/proposals/7/edit?step=2#why")]
    [InlineData("/group/proposals?text=%C3%A9")]
    public void A_path_of_the_portal_is_kept(string path) => Assert.Equal(path, LocalPath.Of(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/a\\b")]
    [InlineData("elsewhere")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/é")]
    [InlineData("/a\r\nLocation: https://elsewhere.example")]
    [InlineData("/a b")]
    [InlineData("/sign-in?returnUrl=/")]
    [InlineData("/group/sign-out")]
    public void Anything_else_is_dropped(string? path) => Assert.Null(LocalPath.Of(path));

    [Fact]
    public void A_path_too_long_to_carry_along_is_dropped() => Assert.Null(LocalPath.Of("/" + new string('a', 400)));
}
