using System.Text.RegularExpressions;

namespace MLGroup.Domain.Communications;

// What a coordinator does with it.
public sealed partial class OutgoingMail
{
    /// <summary>Changes the words of a draft.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, a text is missing or too long, or a placeholder is not one of the draft's own.</exception>
    public void Edit(string subject, string body)
    {
        if (State != MailState.Draft)
            throw new RuleBrokenException("Only a draft can be changed.");
        RequireText(subject, body);
        var known = Placeholders(Body).ToHashSet();
        if (Placeholders(body).FirstOrDefault(placeholder => !known.Contains(placeholder)) is { } unknown)
            throw new RuleBrokenException($"The portal does not know what to write for {unknown}. Remove it.", nameof(Body));
        (Subject, Body) = (subject, body);
    }

    /// <summary>Sends a draft or held letter on its way.</summary>
    /// <exception cref="RuleBrokenException">It is neither, or it expired.</exception>
    public void Release(DateTimeOffset now)
    {
        if (State is not (MailState.Draft or MailState.Held))
            throw new RuleBrokenException("Only a draft or a held letter can be released.");
        // The five days count from leaving the desk: a draft may lie there for weeks.
        if (State == MailState.Draft)
            ExpiresAt = now + LongestTry;
        Queue(now);
    }

    /// <summary>Stops a letter that has not left, until somebody releases it.</summary>
    /// <exception cref="RuleBrokenException">It is not waiting to leave.</exception>
    public void Hold(string reason)
    {
        if (State != MailState.Queued)
            throw new RuleBrokenException(State == MailState.Leased
                ? "This letter is being sent at this moment." : "Only a letter that waits to leave can be held.");
        (State, Reason) = (MailState.Held, Short(reason));
    }

    /// <summary>Decides that the letter does not leave.</summary>
    /// <exception cref="RuleBrokenException">It is being sent, or it is over already.</exception>
    public void Drop(string reason)
    {
        if (State == MailState.Leased)
            throw new RuleBrokenException("This letter is being sent at this moment.");
        if (IsOver)
            throw new RuleBrokenException(State == MailState.Sent ? "This letter has been sent." : "This letter is not going to be sent anyway.");
        (State, Reason) = (MailState.Cancelled, Short(reason));
    }

    /// <summary>Tries a failed letter again from the beginning.</summary>
    /// <exception cref="RuleBrokenException">It did not fail.</exception>
    public void Retry(DateTimeOffset now)
    {
        if (State != MailState.Failed)
            throw new RuleBrokenException("Only a letter that failed can be tried again.");
        (Attempts, ExpiresAt) = (0, now + LongestTry);
        Queue(now);
    }

    private void Queue(DateTimeOffset now) => (State, DueAt, Reason, UncertainRounds) = (MailState.Queued, now, "", 0);

    private static IEnumerable<string> Placeholders(string body) => Placeholder.Matches(body).Select(match => match.Value);

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    private static string Short(string reason) => reason.Length <= ReasonLength ? reason : reason[..(ReasonLength - 1)] + "…";
}
