using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Postmen;

/// <summary>Each fault a real server was told to make, and what it means for the letter.</summary>
public sealed class SmtpFaultTests
{
    public static TheoryData<string, string, string> Faults => new()
    {
        // refused for now
        { "-r", "RCPT", nameof(Verdict.Later) },
        { "-r", "MAIL", nameof(Verdict.Later) },
        { "-r", "DATA", nameof(Verdict.Later) },
        { "-r", ".", nameof(Verdict.Later) },
        // refused for good
        { "-f", "RCPT", nameof(Verdict.Refused) },
        { "-f", "DATA", nameof(Verdict.Refused) },
        { "-f", ".", nameof(Verdict.Refused) },
        { "-f", "MAIL", nameof(Verdict.PortalRefused) },
        { "-f", "CONNECT", nameof(Verdict.PortalRefused) },
        // goodbye with 421
        { "-Q", "MAIL", nameof(Verdict.NoConnection) },
        { "-Q", "RCPT", nameof(Verdict.NoConnection) },
        { "-Q", "DATA", nameof(Verdict.NoConnection) },
        // cut off
        { "-q", "CONNECT", nameof(Verdict.NoConnection) },
        { "-q", "MAIL", nameof(Verdict.NoConnection) },
        { "-q", "RCPT", nameof(Verdict.NoConnection) },
        { "-q", "DATA", nameof(Verdict.NoConnection) },
        { "-q", ".", nameof(Verdict.Uncertain) }
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_of_a_server_means_one_thing(string fault, string at, string verdict)
    {
        await using var sink = await SmtpSink.StartAsync(fault, at);

        var answer = await SmtpLetter.DeliverAsync(sink.Port);

        Assert.Equal(verdict, answer.Verdict.ToString());
        Assert.NotEmpty(answer.Words);
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_nobody_a_try()
    {
        var answer = await SmtpLetter.DeliverAsync(LoopbackPort.Free());

        Assert.Equal(Verdict.NoConnection, answer.Verdict);
    }

    [Fact]
    public async Task A_password_is_not_sent_to_a_server_without_TLS()
    {
        await using var sink = await SmtpSink.StartAsync();

        var answer = await SmtpLetter.DeliverAsync(sink.Port, "portal:secret@");

        Assert.Equal(Verdict.PortalRefused, answer.Verdict);
        Assert.Empty(sink.Received());
    }
}
