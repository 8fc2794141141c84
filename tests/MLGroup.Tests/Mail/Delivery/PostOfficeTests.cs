using MLGroup.Domain.Communications;

namespace MLGroup.Tests.Mail.Delivery;

public sealed class PostOfficeTests
{
    [Fact]
    public async Task A_letter_leaves_as_soon_as_its_act_is_stored()
    {
        await using var room = await MailRoom.OpenAsync();
        var office = room.Office;
        await office.StartAsync(CancellationToken.None);

        await room.PostAsync(new Note(room.Amina, "note/1"));
        await Eventually.TrueAsync(() => room.Written().Count == 1, "the letter is written");

        await office.StopAsync(CancellationToken.None);
        Assert.Equal(MailState.Sent, (await room.OnlyAsync()).State);
    }

    [Fact]
    public async Task A_whole_campaign_leaves_over_several_connections_each_letter_once()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var room = await MailRoom.OpenAsync(new() { Server = $"smtp://127.0.0.1:{sink.Port}", Connections = 4 });
        await room.PostAsync([.. Enumerable.Range(0, 250).Select(number => new Note(room.Amina, $"note/{number}"))]);
        var office = room.Office;

        await office.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(async () => (await room.OutboxAsync()).All(mail => mail.State == MailState.Sent), "all letters leave");
        await office.StopAsync(CancellationToken.None);

        Assert.Equal((await room.OutboxAsync()).Select(mail => mail.MessageId).Order(),
            (await sink.ReceivedAsync(250)).Select(mail => mail.Message.MessageId).Order());
    }

    [Fact]
    public async Task A_portal_that_stops_in_the_middle_repeats_and_loses_nothing()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var room = await MailRoom.OpenAsync(new() { Server = $"smtp://127.0.0.1:{sink.Port}", Connections = 2 });
        await room.PostAsync([.. Enumerable.Range(0, 250).Select(number => new Note(room.Amina, $"note/{number}"))]);
        var office = room.Office;

        await office.StartAsync(CancellationToken.None);
        await sink.ReceivedAsync(10);
        await office.StopAsync(CancellationToken.None);
        Assert.DoesNotContain(await room.OutboxAsync(), mail => mail.State == MailState.Leased || mail.IsUncertain);
        while ((await room.RoundAsync()).Claimed > 0)
        {
            // what the next start of the portal does
        }

        Assert.Equal((await room.OutboxAsync()).Select(mail => mail.MessageId).Order(),
            (await sink.ReceivedAsync(250)).Select(mail => mail.Message.MessageId).Order());
    }
}
