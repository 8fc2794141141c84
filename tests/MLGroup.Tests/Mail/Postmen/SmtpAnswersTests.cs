using MLGroup.Mail;
using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Postmen;

/// <summary>Answers that tell more than their first digit.</summary>
public sealed class SmtpAnswersTests
{
    [Theory]
    [InlineData("550 5.1.1 no such user", nameof(Verdict.UnknownAddress))]
    [InlineData("550 5.1.10 recipient has null MX", nameof(Verdict.UnknownAddress))]
    [InlineData("554 5.7.1 rejected as spam", nameof(Verdict.Refused))]
    [InlineData("550 mailbox unavailable", nameof(Verdict.Refused))]
    [InlineData("450 4.2.0 Greylisted, come back in 300 s", nameof(Verdict.Greylisted))]
    [InlineData("452 4.2.2 mailbox full", nameof(Verdict.Later))]
    [InlineData("421 4.3.2 shutting down", nameof(Verdict.NoConnection))]
    public async Task The_answer_to_a_recipient_is_read_to_its_end(string reply, string verdict)
    {
        await using var server = new ScriptedServer(("RCPT", reply));

        var answer = await SmtpLetter.DeliverAsync(server.Port);

        Assert.Equal((verdict, reply), (answer.Verdict.ToString(), answer.Words));
    }

    [Theory]
    [InlineData(".", "421 4.3.0 going down", nameof(Verdict.Later))]
    [InlineData(".", "554 5.6.0 not accepted", nameof(Verdict.Refused))]
    [InlineData("MAIL", "553 5.7.1 not your address", nameof(Verdict.PortalRefused))]
    [InlineData("MAIL", "452 4.3.1 full", nameof(Verdict.Later))]
    [InlineData("EHLO", "550 go away", nameof(Verdict.PortalRefused))]
    [InlineData("CONNECT", "421 too many connections", nameof(Verdict.NoConnection))]
    [InlineData("CONNECT", "554 no", nameof(Verdict.PortalRefused))]
    public async Task Where_the_answer_is_given_matters(string at, string reply, string verdict)
    {
        await using var server = new ScriptedServer((at, reply), ("HELO", reply));

        var answer = await SmtpLetter.DeliverAsync(server.Port);

        Assert.Equal(verdict, answer.Verdict.ToString());
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_while_it_was_kept_is_opened_again()
    {
        await using var server = new ScriptedServer { ClosesAfterEachLetter = true };
        await using var postman = new MailKitPostman(SmtpAddress.Parse($"smtp://127.0.0.1:{server.Port}")!);

        var verdicts = new List<Verdict>();
        for (var letter = 0; letter < 3; letter++)
            verdicts.Add((await postman.DeliverAsync(SmtpLetter.Any)).Verdict);

        Assert.Equal([Verdict.Taken, Verdict.Taken, Verdict.Taken], verdicts);
        Assert.Equal(3, server.Taken);
    }
}
