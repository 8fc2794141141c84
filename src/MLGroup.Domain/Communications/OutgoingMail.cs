using MLGroup.Domain.Members;

namespace MLGroup.Domain.Communications;

/// <summary>One letter to one person on its way out of the portal. Posted with the act it speaks of, sent by the post office.</summary>
public sealed partial class OutgoingMail
{
    public const int SubjectLength = 500;
    public const int BodyLength = 60_000;
    public const int OccasionLength = 200;
    public const int ReasonLength = 500;

    /// <summary>What the occasions of decision letters begin with; the decision's id follows.</summary>
    public const string DecisionOccasion = "decision/";

    /// <summary>How long a letter is tried where it does not expire earlier.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromDays(5);

    private OutgoingMail() { }

    /// <param name="occasion">What it is said about, for example "received/12/1": nobody hears twice of the same occasion.</param>
    /// <param name="messageId">RFC 5322, 3.6.4, without angle brackets; the same in every copy.</param>
    /// <param name="expiresAt">UTC; after it the letter is worth nothing. None: five days.</param>
    /// <exception cref="RuleBrokenException">A line break or NUL in a header, or a text longer than its cap.</exception>
    public OutgoingMail(Member recipient, CommunicationKind kind, string occasion, string messageId, string subject, string body,
        MailPriority priority, bool isDraft, DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        RequireOneLine(occasion, "occasion", OccasionLength);
        RequireOneLine(messageId, "message id", OccasionLength);
        (MemberId, Address, Kind, Occasion, MessageId) = (recipient.Id, recipient.Address, kind, occasion, messageId);
        RequireText(subject, body);
        (Subject, Body, Priority, Date, DueAt, ExpiresAt) = (subject, body, priority, now, now, expiresAt ?? now + LongestTry);
        State = isDraft ? MailState.Draft : MailState.Queued;
    }

    public long Id { get; private set; }
    public int MemberId { get; private set; }

    /// <summary>Where it goes: the member's address when it was posted.</summary>
    public string Address { get; private set; } = "";
    public CommunicationKind Kind { get; private set; }

    /// <summary>What it is said about; unique with the recipient.</summary>
    public string Occasion { get; private set; } = "";

    /// <summary>RFC 5322, 3.6.4, without angle brackets.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>One line of plain text.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>In Markdown; secrets stand in it as placeholders.</summary>
    public string Body { get; private set; } = "";
    public MailPriority Priority { get; private set; }
    public MailState State { get; private set; }

    /// <summary>UTC; the Date of every copy (RFC 5322, 3.6.1).</summary>
    public DateTimeOffset Date { get; private set; }

    /// <summary>UTC; it does not leave before.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>UTC; it does not leave after.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>UTC; when the mail server took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why it is held, failed, skipped or cancelled, in a sentence a coordinator may read.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the mail server said last.</summary>
    public string LastAnswer { get; private set; } = "";

    /// <summary>How often the mail server answered "not now".</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC; when the mail server last answered.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>How often it may have left without our knowing, because a process or connection broke while it was sent.</summary>
    public int UncertainRounds { get; private set; }

    /// <summary>The process that is sending it.</summary>
    public string? Owner { get; private set; }

    /// <summary>Drawn at each claim: who holds an older one has lost the letter.</summary>
    public Guid? LeaseToken { get; private set; }

    /// <summary>UTC; after it another process may take the letter.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }
    public int RowVersion { get; private set; }

    public bool IsUncertain => UncertainRounds > 0;

    /// <summary>Whether nothing happens to it any more unless a person asks.</summary>
    public bool IsOver => State is MailState.Sent or MailState.Failed or MailState.Skipped or MailState.Cancelled;

    private void RequireText(string subject, string body)
    {
        if (string.IsNullOrWhiteSpace(subject))
            throw new RuleBrokenException("Enter a subject.", nameof(Subject));
        RequireOneLine(subject, "subject", SubjectLength, nameof(Subject));
        if (string.IsNullOrWhiteSpace(body))
            throw new RuleBrokenException("Write the letter.", nameof(Body));
        if (body.Length > BodyLength)
            throw new RuleBrokenException($"The letter has {body.Length:N0} characters, and {BodyLength:N0} is the most. Shorten it.", nameof(Body));
        if (body.Contains('\0', StringComparison.Ordinal))
            throw new RuleBrokenException("The letter holds a character that cannot be sent (U+0000). Remove it.", nameof(Body));
    }

    // A line break would let a typed text write headers of its own (RFC 5322, 2.2).
    private static void RequireOneLine(string value, string what, int length, string? field = null)
    {
        if (value.Any(char.IsControl))
            throw new RuleBrokenException($"The {what} must be one line, without line breaks or control characters.", field);
        if (value.Length > length)
            throw new RuleBrokenException($"The {what} has {value.Length:N0} characters, and {length:N0} is the most. Shorten it.", field);
    }
}
