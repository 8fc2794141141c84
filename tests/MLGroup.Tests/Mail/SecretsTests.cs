using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Mail;

namespace MLGroup.Tests.Mail;

public sealed class SecretsTests
{
    [Fact]
    public async Task A_token_tells_its_id_and_nothing_else_opens_with_it()
    {
        await using var room = await MailRoom.OpenAsync();

        var token = await room.Secrets.TokenAsync(Secret.SignInLink, 4711);

        Assert.Equal(4711, await room.Secrets.CheckAsync(Secret.SignInLink, token));
        Assert.Null(await room.Secrets.CheckAsync(Secret.Preferences, token));
        Assert.Matches("^[A-Za-z0-9_-]{43}$", token);
    }

    [Fact]
    public async Task A_token_changed_anywhere_is_refused()
    {
        await using var room = await MailRoom.OpenAsync();
        var token = await room.Secrets.TokenAsync(Secret.SignInLink, 4711);

        for (var at = 0; at < token.Length - 1; at++)
        {
            var other = token[at] == 'A' ? 'B' : 'A';
            Assert.Null(await room.Secrets.CheckAsync(Secret.SignInLink, $"{token[..at]}{other}{token[(at + 1)..]}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_refused(string token)
    {
        await using var room = await MailRoom.OpenAsync();

        Assert.Null(await room.Secrets.CheckAsync(Secret.SignInLink, token));
    }

    [Fact]
    public async Task A_code_is_eight_digits_however_it_is_typed()
    {
        await using var room = await MailRoom.OpenAsync();

        var code = await room.Secrets.CodeAsync(Secret.SignInCode, 7);

        Assert.Matches("^[0-9]{8}$", code);
        Assert.True(await room.Secrets.CheckCodeAsync(Secret.SignInCode, 7, $" {code[..4]} {code[4..]}"));
        Assert.False(await room.Secrets.CheckCodeAsync(Secret.SignInCode, 8, code));
    }

    [Fact]
    public async Task Old_tokens_stay_good_when_the_key_changes()
    {
        await using var room = await MailRoom.OpenAsync();
        var (token, code) = (await room.Secrets.TokenAsync(Secret.Preferences, 1), await room.Secrets.CodeAsync(Secret.SignInCode, 1));

        room.Database.Clock.Advance(TimeSpan.FromDays(181));
        var newToken = await room.Secrets.TokenAsync(Secret.Preferences, 1);

        Assert.NotEqual(token, newToken);
        Assert.Equal((1L, 1L), (await room.Secrets.CheckAsync(Secret.Preferences, token), await room.Secrets.CheckAsync(Secret.Preferences, newToken)));
        Assert.True(await room.Secrets.CheckCodeAsync(Secret.SignInCode, 1, code));
    }

    [Fact]
    public async Task The_database_holds_no_key_that_anybody_can_read()
    {
        await using var room = await MailRoom.OpenAsync();
        await room.Secrets.TokenAsync(Secret.Preferences, 1);

        await using var db = room.Database.Open();
        var key = await db.SecretKeys.SingleAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("CfDJ8", key.ProtectedValue, StringComparison.Ordinal); // how Data Protection marks what it encrypted
    }

    [Fact]
    public void Member_and_kind_come_back_from_their_number()
    {
        var id = PreferenceId.Of(int.MaxValue, CommunicationKind.SkillsExchange);

        Assert.Equal((int.MaxValue, CommunicationKind.SkillsExchange), PreferenceId.Read(id));
    }
}
