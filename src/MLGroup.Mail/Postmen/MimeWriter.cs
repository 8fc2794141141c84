using MimeKit;
using MimeKit.Utils;

namespace MLGroup.Mail.Postmen;

/// <summary>Makes the message that leaves. One for each delivery: a message given to two connections doubles its parts.</summary>
internal static class MimeWriter
{
    /// <exception cref="FormatException">A value that becomes a header holds a line break or another control character.</exception>
    public static MimeMessage Write(ReadyLetter letter)
    {
        foreach (var value in (string?[])[letter.Subject, letter.To.Name, letter.To.Address, letter.From.Name, letter.ReplyTo.Name, letter.MessageId, letter.List?.Name])
            RequireOneLine(value);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = letter.MessageId,
            Date = letter.Date,
            // One part is an alternative of the other, the plainest first (RFC 2046, 5.1.4).
            Body = new MultipartAlternative(new TextPart("plain") { Text = letter.Text }, new TextPart("html") { Text = letter.Html })
        };
        message.From.Add(letter.From);
        message.ReplyTo.Add(letter.ReplyTo);
        message.To.Add(letter.To);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation notes, please
        if (letter.List is { } list)
            Add(message, list, letter.ReplyTo.Address);
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static void Add(MimeMessage message, ListHeaders list, string mailbox)
    {
        message.Headers.Add(HeaderId.ListId, $"{MimeUtils.Quote(list.Name)} <{list.Id}>");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{list.Unsubscribe}>, <mailto:{mailbox}?subject=Stop%20{Uri.EscapeDataString(list.Name)}>");
        // RFC 8058, 3.1: one click is for https alone.
        if (list.Unsubscribe.Scheme == Uri.UriSchemeHttps)
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    // MimeKit would encode or drop them; a name that holds one is an attempt to write headers.
    private static void RequireOneLine(string? value)
    {
        if (value is not null && value.Any(char.IsControl))
            throw new FormatException("A name, address or subject holds a line break or another control character.");
    }
}
