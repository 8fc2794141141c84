namespace MLGroup.Domain.Communications;

public enum Frequency
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>In one letter a week: a choice the first release offered. It stands in histories, is offered no more and sends nothing.</summary>
    Weekly,

    /// <summary>As it comes.</summary>
    Now
}

/// <summary>How often a member hears of one kind. Where there is none, the member chose nothing, and nothing is sent.</summary>
public sealed class Preference
{
    private Preference() { }

    internal Preference(CommunicationKind kind, Frequency frequency, DateTimeOffset now) =>
        (Kind, Frequency, ChangedAt) = (kind, frequency, now);

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public CommunicationKind Kind { get; private set; }
    public Frequency Frequency { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public int RowVersion { get; private set; }

    internal void Change(Frequency frequency, DateTimeOffset now) => (Frequency, ChangedAt) = (frequency, now);
}

/// <summary>One choice as it was made. Rows are added and never changed: the history of a member's consent.</summary>
public sealed class ConsentEvent
{
    public const int SourceLength = 100;
    public const int WordingLength = 400;

    private ConsentEvent() { }

    internal ConsentEvent(CommunicationKind kind, Frequency frequency, string source, string wording, DateTimeOffset now) =>
        (Kind, Frequency, Source, Wording, At) = (kind, frequency, source, wording, now);

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public CommunicationKind Kind { get; private set; }
    public Frequency Frequency { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Where the choice was made, for example "preferences", "mail" or "default".</summary>
    public string Source { get; private set; } = "";

    /// <summary>What the person read when choosing.</summary>
    public string Wording { get; private set; } = "";
}
