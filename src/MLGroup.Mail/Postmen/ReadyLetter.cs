using MimeKit;

namespace MLGroup.Mail.Postmen;

/// <summary>A letter with everything written in, for one reader and one connection.</summary>
/// <param name="MessageId">RFC 5322, 3.6.4, without angle brackets.</param>
/// <param name="Date">UTC.</param>
/// <param name="List">For kinds that can be switched off.</param>
internal sealed record ReadyLetter(
    MailboxAddress From, MailboxAddress ReplyTo, MailboxAddress To, string Subject, string Text, string Html,
    string MessageId, DateTimeOffset Date, ListHeaders? List);

/// <summary>How a mail program names this kind of mail and switches it off (RFC 2919, RFC 2369, RFC 8058).</summary>
/// <param name="Name">For example "Newsletter".</param>
/// <param name="Id">For example <c>newsletter.group.example</c>.</param>
/// <param name="Unsubscribe">Takes a POST without signing in.</param>
internal sealed record ListHeaders(string Name, string Id, Uri Unsubscribe);
