using MimeKit;

namespace MLGroup.Tests.Mail;

/// <summary>A mail as an SMTP server got it, with its envelope (RFC 5321).</summary>
internal sealed record ReceivedMail(string Sender, IReadOnlyList<string> Recipients, string Text, MimeMessage Message)
{
    // What smtp-sink writes above the mail ends with a "Received" header of three lines.
    private const int LinesOfTrace = 3;

    public static ReceivedMail Read(string dump)
    {
        var lines = File.ReadAllLines(dump);
        var trace = Array.FindIndex(lines, line => line.StartsWith("Received:", StringComparison.Ordinal));
        var text = string.Join("\r\n", lines[(trace + LinesOfTrace)..]);
        return new ReceivedMail(
            lines[..trace].Select(Address("X-Mail-Args:")).OfType<string>().Single(),
            [.. lines[..trace].Select(Address("X-Rcpt-Args:")).OfType<string>()],
            text,
            MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    private static Func<string, string?> Address(string header) => line =>
        line.StartsWith(header, StringComparison.Ordinal) ? line[(line.IndexOf('<') + 1)..line.IndexOf('>')] : null;
}
