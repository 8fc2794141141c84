using MailKit.Net.Smtp;
using MimeKit;

namespace MLGroup.Tests.Mail;

public sealed class SmtpSinkTests
{
    [Fact]
    public async Task A_mail_is_kept_with_the_envelope_it_came_in()
    {
        await using var sink = await SmtpSink.StartAsync();

        await SendAsync(sink, Letter("Minutes of 19 January", ".hidden\r\n\r\nlast line"));

        var mail = Assert.Single(await sink.ReceivedAsync(1));
        Assert.Equal("coordinators@group.example", mail.Sender);
        Assert.Equal(["amina@nbs.example"], mail.Recipients);
        Assert.Equal("Minutes of 19 January", mail.Message.Subject);
        Assert.Equal(".hidden\r\n\r\nlast line\r\n", mail.Text[(mail.Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    [Fact]
    public async Task A_server_told_to_refuse_a_recipient_keeps_nothing()
    {
        await using var sink = await SmtpSink.StartAsync("-f", "RCPT");

        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(sink, Letter("Minutes", "text")));

        Assert.Equal(SmtpErrorCode.RecipientNotAccepted, refusal.ErrorCode);
        Assert.Empty(sink.Received());
    }

    private static MimeMessage Letter(string subject, string text) =>
        new([MailboxAddress.Parse("coordinators@group.example")], [MailboxAddress.Parse("amina@nbs.example")],
            subject, new TextPart("plain") { Text = text });

    private static async Task SendAsync(SmtpSink sink, MimeMessage letter)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", sink.Port, cancellationToken: TestContext.Current.CancellationToken);
        await client.SendAsync(letter, TestContext.Current.CancellationToken);
        await client.DisconnectAsync(quit: true, TestContext.Current.CancellationToken);
    }
}
