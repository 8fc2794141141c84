using MLGroup.Mail;

namespace MLGroup.Tests.Mail;

public sealed class PlaceholderTests
{
    [Fact]
    public async Task Secrets_are_written_in_where_they_stand()
    {
        var filled = await Placeholder.FillAsync("[Sign in]({{SignInLink:12}}) or {{SignInCode:12}}.", (secret, id) => Task.FromResult($"<{secret} {id}>"));

        Assert.Equal("[Sign in](<SignInLink 12>) or <SignInCode 12>.", filled);
    }

    [Theory]
    [InlineData("{{SignIn:12}}")]
    [InlineData("{{SignInLink}}")]
    [InlineData("{{SignInLink:}}")]
    [InlineData("{{SignInLink:-1}}")]
    [InlineData("{{0:12}}")]
    public async Task A_placeholder_nobody_knows_is_refused(string placeholder)
    {
        var unknown = await Assert.ThrowsAsync<FormatException>(() => Placeholder.FillAsync(placeholder, (_, _) => Task.FromResult("")));

        Assert.Equal($"The portal does not know what to write for {placeholder}.", unknown.Message);
    }

    [Fact]
    public void The_portal_shows_dots_for_secrets() =>
        Assert.Equal("[Sign in](•••) or •••", Placeholder.Hide("[Sign in]({{SignInLink:12}}) or {{SignInCode:12}}"));

    [Fact]
    public void What_stands_for_a_secret_names_kind_and_id() => Assert.Equal("{{Preferences:258}}", Placeholder.For(Secret.Preferences, 258));
}
