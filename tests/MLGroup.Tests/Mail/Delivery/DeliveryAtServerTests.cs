using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Mail;
using MLGroup.Tests.Mail.Postmen;

namespace MLGroup.Tests.Mail.Delivery;

/// <summary>What the outbox says after a server said what it said.</summary>
public sealed class DeliveryAtServerTests
{
    [Fact]
    public async Task A_server_that_takes_everything_leaves_everything_sent()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var room = await MailRoom.OpenAsync(At(sink.Port));
        await room.PostAsync([.. Enumerable.Range(0, 20).Select(number => new Note(number % 2 == 0 ? room.Amina : room.Bo, $"note/{number}"))]);

        await room.RoundAsync();

        var posted = await room.OutboxAsync();
        Assert.All(posted, mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(posted.Select(mail => mail.MessageId).Order(), (await sink.ReceivedAsync(20)).Select(mail => mail.Message.MessageId).Order());
    }

    [Theory]
    [InlineData("-r", "RCPT", MailState.Queued, 1, 0)]
    [InlineData("-r", ".", MailState.Queued, 1, 0)]
    [InlineData("-f", "RCPT", MailState.Failed, 0, 0)]
    [InlineData("-f", ".", MailState.Failed, 0, 0)]
    [InlineData("-f", "MAIL", MailState.Queued, 0, 0)]
    [InlineData("-q", "RCPT", MailState.Queued, 0, 0)]
    [InlineData("-q", ".", MailState.Queued, 0, 1)]
    [InlineData("-Q", "DATA", MailState.Queued, 0, 0)]
    public async Task Every_fault_ends_in_its_state(string fault, string at, MailState state, int attempts, int uncertain)
    {
        await using var sink = await SmtpSink.StartAsync(fault, at);
        await using var room = await MailRoom.OpenAsync(At(sink.Port));
        await room.PostAsync(new Note(room.Amina, "note/1"));

        await room.RoundAsync();

        var mail = await room.OnlyAsync();
        Assert.Equal((state, attempts, uncertain, (Guid?)null), (mail.State, mail.Attempts, mail.UncertainRounds, mail.LeaseToken));
    }

    [Fact]
    public async Task A_server_that_is_away_costs_no_letter_a_try()
    {
        await using var room = await MailRoom.OpenAsync(At(LoopbackPort.Free()));
        await room.PostAsync(new Note(room.Amina, "note/1"), new Note(room.Bo, "note/1"));

        var (_, mustRest) = await room.RoundAsync();

        Assert.True(mustRest);
        Assert.All(await room.OutboxAsync(), mail => Assert.Equal((MailState.Queued, 0, (Guid?)null), (mail.State, mail.Attempts, mail.LeaseToken)));
    }

    [Fact]
    public async Task What_waits_for_a_domain_leaves_when_the_domain_takes_a_letter()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var room = await MailRoom.OpenAsync(At(sink.Port));
        await room.PostAsync(new Note(room.Amina, "note/1"), new Note(room.Bo, "note/1"));
        await room.ChangeAsync(async db =>
        {
            foreach (var mail in await db.OutgoingMail.ToListAsync())
                mail.TryLater("451 later", isGreylisting: false, spread: 0, TestDatabase.Morning.AddMinutes(-20));
            foreach (var mail in await db.OutgoingMail.ToListAsync())
                mail.TryLater("451 later", isGreylisting: false, spread: 0, TestDatabase.Morning.AddMinutes(-2));
        });
        await room.PostAsync(new Note(room.Amina, "note/2"));

        await room.LookAtRetriesAsync();
        await room.RoundAsync();
        await room.RoundAsync();

        Assert.Equal([MailState.Sent, MailState.Queued, MailState.Sent], (await room.OutboxAsync()).Select(mail => mail.State));
    }

    [Fact]
    public async Task An_unknown_mailbox_is_written_to_no_more()
    {
        await using var server = new ScriptedServer(("RCPT", "550 5.1.1 no such user"));
        await using var room = await MailRoom.OpenAsync(At(server.Port));
        await room.PostAsync(new Note(room.Amina, "note/1"));

        await room.RoundAsync();

        await using var db = room.Database.Open();
        var hold = await db.AddressHolds.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("amina@nbs.example", "550 5.1.1 no such user", TestDatabase.Morning), (hold.FoldedAddress, hold.Reason, hold.Since));
        Assert.Equal(MailState.Failed, (await room.OnlyAsync()).State);
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task Two_refusals_within_thirty_days_put_an_address_on_hold(int daysBetween, int holds)
    {
        await using var server = new ScriptedServer(("RCPT", "554 5.7.1 rejected"));
        await using var room = await MailRoom.OpenAsync(At(server.Port));

        await room.PostAsync(new Note(room.Amina, "note/1"));
        await room.RoundAsync();
        room.Database.Clock.Advance(TimeSpan.FromDays(daysBetween));
        await room.PostAsync(new Note(room.Amina, "note/2"));
        await room.RoundAsync();

        await using var db = room.Database.Open();
        Assert.Equal(holds, await db.AddressHolds.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_that_refuses_the_portal_is_left_alone_for_a_while()
    {
        await using var server = new ScriptedServer(("MAIL", "553 5.7.1 not your address"));
        await using var room = await MailRoom.OpenAsync(At(server.Port));
        await room.PostAsync(new Note(room.Amina, "note/1"), new Note(room.Bo, "note/1"));

        var first = await room.RoundAsync();
        var second = await room.RoundAsync();
        room.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await room.RoundAsync();

        Assert.Equal((2, 0, 2), (first.Claimed, second.Claimed, third.Claimed));
        Assert.All(await room.OutboxAsync(), mail => Assert.Equal((MailState.Queued, 0), (mail.State, mail.Attempts)));
        await using var db = room.Database.Open();
        var paused = await db.MailServers.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("553 5.7.1 not your address", room.Database.Now.AddMinutes(2)), (paused.PauseReason, paused.PausedUntil));
    }

    [Fact]
    public async Task A_success_ends_the_memory_of_a_refusal()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var room = await MailRoom.OpenAsync(At(sink.Port));
        var refused = new MailServer("127.0.0.1");
        refused.Pause("553 5.7.1 not your address", TestDatabase.Morning.AddHours(-1));
        await room.Database.AddAsync(refused);
        await room.PostAsync(new Note(room.Amina, "note/1"));

        await room.RoundAsync();

        await using var db = room.Database.Open();
        var server = await db.MailServers.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, (DateTimeOffset?)null), (server.Refusals, server.PausedUntil));
    }

    private static MailSettings At(int port) => new() { Server = $"smtp://127.0.0.1:{port}" };
}
