namespace MLGroup.Domain.Communications;

public enum MailState
{
    /// <summary>Waits for a coordinator to read and release it.</summary>
    Draft,

    /// <summary>Was ready, and waits for a person to look at it; the reason says why.</summary>
    Held,

    /// <summary>Leaves as soon as it is due.</summary>
    Queued,

    /// <summary>A process is sending it.</summary>
    Leased,
    Sent,

    /// <summary>The mail server refused it for good, or it ran out of time.</summary>
    Failed,

    /// <summary>Not sent because of what happened after it was posted; the reason says what.</summary>
    Skipped,

    /// <summary>A person decided not to send it.</summary>
    Cancelled
}

/// <summary>The order in which letters that are due leave.</summary>
public enum MailPriority
{
    /// <summary>Somebody sits and waits for it.</summary>
    SignIn = 0,
    Normal = 5,

    /// <summary>Newsletters and other letters to many.</summary>
    Bulk = 9
}
