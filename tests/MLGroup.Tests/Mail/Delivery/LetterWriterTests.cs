using MLGroup.Domain.Communications;

namespace MLGroup.Tests.Mail.Delivery;

public sealed class LetterWriterTests
{
    [Fact]
    public async Task A_link_to_confirm_leaves_in_the_letter_that_asks_for_it()
    {
        await using var room = await MailRoom.OpenAsync();
        await room.PostAsync(new Note(room.Amina, "confirm/7/1780000000") { Markdown = "[Confirm]({{Confirmation:7}})" });

        await room.RoundAsync();

        Assert.Contains("https://portal.group.example/confirm/", Assert.Single(room.Written()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_more_time_leaves_in_the_letter_that_offers_it_and_in_no_other()
    {
        await using var room = await MailRoom.OpenAsync();
        await room.PostAsync(new Note(room.Amina, "extension/7") { Markdown = "[Open]({{Extension:7}})" });
        await room.PostAsync(new Note(room.Amina, "extension/70") { Markdown = "[Open]({{Extension:7}})" });

        await room.RoundAsync();

        Assert.Contains("https://portal.group.example/my/extension/", Assert.Single(room.Written()).TextBody, StringComparison.Ordinal);
        Assert.Equal([MailState.Sent, MailState.Held], (await room.OutboxAsync()).OrderBy(mail => mail.Id).Select(mail => mail.State));
    }

    [Theory]
    [InlineData("decision/1")]
    [InlineData("confirm/70/1780000000")]
    public async Task Nobody_writes_it_into_another_letter(string occasion)
    {
        await using var room = await MailRoom.OpenAsync();
        await room.PostAsync(new Note(room.Amina, occasion) { Markdown = "[Confirm]({{Confirmation:7}})" });

        await room.RoundAsync();

        Assert.Equal(MailState.Held, (await room.OnlyAsync()).State);
        Assert.Empty(room.Written());
    }
}
