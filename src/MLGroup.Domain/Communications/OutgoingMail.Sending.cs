namespace MLGroup.Domain.Communications;

// What the post office does with it.
public sealed partial class OutgoingMail
{
    /// <summary>How often a letter that may have left already is sent again before a person must decide.</summary>
    public const int MostUncertainRounds = 2;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12)
    ];

    // Greylisting servers want a few minutes before they take a second try.
    private static readonly TimeSpan GreylistPause = TimeSpan.FromMinutes(5);

    /// <summary>What happened since it was posted makes it pointless or unwanted.</summary>
    public void Skip(string reason) => End(MailState.Skipped, reason);

    /// <summary>It cannot be written, or a person must decide; it waits for one.</summary>
    public void HoldBack(string reason) => End(MailState.Held, reason);

    /// <summary>The mail server refused it for good.</summary>
    /// <param name="answer">What the server said.</param>
    public void Fail(string answer, DateTimeOffset now)
    {
        Hear(answer, now);
        End(MailState.Failed, "The mail server refused this letter.");
    }

    /// <summary>The mail server cannot take it now: it is tried again after 1, 5 and 15 minutes, 1, 4 and then every 12 hours.</summary>
    /// <param name="spread">From -1 to 1: moves the pause by up to a fifth, so that many letters do not come back at once.</param>
    public void TryLater(string answer, bool isGreylisting, double spread, DateTimeOffset now)
    {
        Hear(answer, now);
        var pause = isGreylisting && Attempts == 0 ? GreylistPause : Pauses[Math.Min(Attempts, Pauses.Length - 1)];
        Attempts++;
        var due = now + pause * (1 + 0.2 * spread);
        if (due >= ExpiresAt)
            End(MailState.Failed, "The mail server did not take this letter in time.");
        else
            (State, DueAt, Owner, LeaseToken, LeasedUntil) = (MailState.Queued, due, null, null, null);
    }

    /// <summary>It surely has not left: back to the queue, as if nothing had been tried.</summary>
    public void GiveBack() => (State, Owner, LeaseToken, LeasedUntil) = (MailState.Queued, null, null, null);

    /// <summary>
    /// It may have left, or not: the process or connection broke while it was on its way. It is sent again after all others, with
    /// the same Message-ID; the third time a person must decide.
    /// </summary>
    public void BecomeUncertain(string answer)
    {
        UncertainRounds++;
        LastAnswer = Short(answer);
        if (UncertainRounds > MostUncertainRounds)
            End(MailState.Held, "It broke off three times while this letter was being sent. The reader may have it already.");
        else
            GiveBack();
    }

    private void Hear(string answer, DateTimeOffset now) => (LastAnswer, TriedAt) = (Short(answer), now);

    private void End(MailState state, string reason) =>
        (State, Reason, Owner, LeaseToken, LeasedUntil) = (state, Short(reason), null, null, null);
}
