namespace MLGroup.Mail.Postmen;

internal enum Verdict
{
    /// <summary>The server took it: it is the server's now (RFC 5321, 4.2.5).</summary>
    Taken,

    /// <summary>Not now; the letter is tried again (4xx).</summary>
    Later,

    /// <summary>Not now, because the server does not know us yet.</summary>
    Greylisted,

    /// <summary>Never, because there is no such mailbox (5.1.x of RFC 3463).</summary>
    UnknownAddress,

    /// <summary>Never (5xx).</summary>
    Refused,

    /// <summary>The server refuses the portal, whatever the letter: its greeting, its sign-in or its sender.</summary>
    PortalRefused,

    /// <summary>No connection, or it broke before the letter was on its way: surely not sent.</summary>
    NoConnection,

    /// <summary>The connection broke while the letter was on its way: sent or not, nobody knows.</summary>
    Uncertain
}

/// <summary>What became of one delivery.</summary>
/// <param name="Words">What the server said, or what went wrong.</param>
internal sealed record Answer(Verdict Verdict, string Words);
