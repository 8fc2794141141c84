using System.Text.RegularExpressions;

namespace MLGroup.Domain.Communications;

// What a coordinator does with it.
public sealed partial class OutgoingMail
{
    /// <summary>Why a letter waits that a coordinator held.</summary>
    public const string HeldByHand = "A coordinator holds it back.";

    private const string Replaced = "Another decision took its place.";
    private const string ReplacedHeld = "Another decision took its place while it was held.";

    /// <summary>Whether a draft is held: it leaves by itself with nothing, only when somebody releases it.</summary>
    public bool IsHeldDraft => State == MailState.Held && Reason == HeldByHand;

    /// <summary>Changes the words of a draft, held or not.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, a text is missing or too long, or a placeholder is not one of the draft's own.</exception>
    public void Edit(string subject, string body)
    {
        if (State != MailState.Draft && !IsHeldDraft)
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
        if (State == MailState.Draft || IsHeldDraft)
            ExpiresAt = now + LongestTry;
        Queue(now);
    }

    /// <summary>Keeps a draft from leaving with the others of its act, until somebody releases it.</summary>
    /// <exception cref="RuleBrokenException">It is no draft.</exception>
    public void HoldDraft()
    {
        if (State != MailState.Draft)
            throw new RuleBrokenException("Only a draft can be held.");
        (State, Reason) = (MailState.Held, HeldByHand);
    }

    /// <summary>Lets a held draft leave with the others of its act again.</summary>
    /// <exception cref="RuleBrokenException">It is no held draft.</exception>
    public void LetGo()
    {
        if (!IsHeldDraft)
            throw new RuleBrokenException("This letter is not held any more.");
        (State, Reason) = (MailState.Draft, "");
    }

    /// <summary>
    /// Drops a letter because another decision took the place of its own. One that the mail server has or may have seen, or that is being
    /// sent at this moment, stays as it is.
    /// </summary>
    public void Replace()
    {
        if (State is MailState.Draft or MailState.Held or MailState.Queued && IsUntried)
            (State, Reason) = (MailState.Cancelled, State == MailState.Held ? ReplacedHeld : Replaced);
    }

    /// <summary>Brings a letter back that <see cref="Replace"/> dropped, as a draft, held where it was held; any other stays as it is.</summary>
    public void Restore()
    {
        if (State == MailState.Cancelled && Reason is Replaced or ReplacedHeld)
            (State, Reason) = Reason == Replaced ? (MailState.Draft, "") : (MailState.Held, HeldByHand);
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

    // Releasing a letter forgets its uncertain rounds, but not what was heard of it.
    private bool IsUntried => Attempts == 0 && TriedAt is null && !IsUncertain && LastAnswer.Length == 0;

    private void Queue(DateTimeOffset now) => (State, DueAt, Reason, UncertainRounds) = (MailState.Queued, now, "", 0);

    private static IEnumerable<string> Placeholders(string body) => Placeholder.Matches(body).Select(match => match.Value);

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    private static string Short(string reason) => reason.Length <= ReasonLength ? reason : reason[..(ReasonLength - 1)] + "…";
}
