namespace MLGroup.Domain.Communications;

/// <summary>
/// The server that takes the portal's letters, as all processes of the portal know it: how many it got this minute, and whether
/// sending pauses because it refuses the portal itself.
/// </summary>
public sealed class MailServer
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private MailServer() { }

    public MailServer(string host) => Host = host;

    public string Host { get; private set; } = "";

    /// <summary>The minute that <see cref="Taken"/> counts, in minutes since the year 1, UTC.</summary>
    public long Minute { get; private set; }

    /// <summary>How many letters were claimed for it in that minute.</summary>
    public int Taken { get; private set; }

    /// <summary>UTC; nothing is sent before. None while all is well.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>What the server said when it refused the portal.</summary>
    public string PauseReason { get; private set; } = "";

    /// <summary>How often it refused since it last took a letter.</summary>
    public int Refusals { get; private set; }

    /// <summary>The server refused the portal itself (at the greeting, at signing in, or its sender): every letter would fail, so none is tried for a while.</summary>
    public void Pause(string answer, DateTimeOffset now)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(Refusals, 10));
        (PausedUntil, PauseReason) = (now + (pause < LongestPause ? pause : LongestPause), answer);
        Refusals++;
    }

    /// <summary>It takes letters again, or a person says that it does.</summary>
    public void Resume() => (PausedUntil, PauseReason, Refusals) = (null, "", 0);

    /// <summary>Whether sending pauses at <paramref name="now"/>.</summary>
    public bool IsPaused(DateTimeOffset now) => PausedUntil > now;
}
