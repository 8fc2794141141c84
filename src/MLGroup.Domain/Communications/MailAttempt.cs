namespace MLGroup.Domain.Communications;

/// <summary>One try that did not succeed. A success needs no row: the letter itself says so.</summary>
public sealed class MailAttempt
{
    private MailAttempt() { }

    public MailAttempt(OutgoingMail mail, string answer, bool isFinal, DateTimeOffset now) =>
        (MailId, FoldedAddress, Answer, IsFinal, At) = (mail.Id, Members.Member.Fold(mail.Address), answer, isFinal, now);

    public long Id { get; private set; }
    public long MailId { get; private set; }
    public string FoldedAddress { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What the mail server said, with its codes (RFC 5321, RFC 3463).</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Whether the server refused for good.</summary>
    public bool IsFinal { get; private set; }
}
