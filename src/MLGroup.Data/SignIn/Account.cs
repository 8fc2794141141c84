using Microsoft.AspNetCore.Identity;
using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Data.SignIn;

/// <summary>
/// How a member signs in, beside the mailed link: the second factor and its recovery codes. Its key is the member's; it is made at
/// the first sign-in. It holds no address, so a changed address has one place only.
/// </summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>How many wrong codes in a row lock the second factor.</summary>
    public const int WrongCodesAllowed = 5;

    /// <summary>How long it stays locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>How long a reset waits for the person to say no.</summary>
    public static readonly TimeSpan ResetWaits = TimeSpan.FromHours(24);

    private readonly List<RecoveryCode> _recoveryCodes = [];

    private Account() { }

    public Account(Member member) => Id = member.Id;

    /// <summary>The key shared with the person's app, encrypted; none before it is set up.</summary>
    public string? ProtectedKey { get; private set; }

    /// <summary>The time step (RFC 6238, 4.2) of the last code taken: no code is taken twice (5.2).</summary>
    public long LastStep { get; private set; }

    /// <summary>UTC; none while no second factor is set up.</summary>
    public DateTimeOffset? SecondFactorSince { get; private set; }

    /// <summary>UTC; from then on a new factor may be set up in place of a lost one. None where nobody asked for it.</summary>
    public DateTimeOffset? ResetDueAt { get; private set; }

    /// <summary>Who asked for the reset.</summary>
    public int? ResetAskedById { get; private set; }
    public int RowVersion { get; private set; }
    public IReadOnlyList<RecoveryCode> RecoveryCodes => _recoveryCodes;

    public bool HasSecondFactor => SecondFactorSince is not null;
    public int RecoveryCodesLeft => _recoveryCodes.Count(code => code.UsedAt is null);

    /// <exception cref="RuleBrokenException">Too many wrong codes a short time ago.</exception>
    public void RequireUnlocked(DateTimeOffset now)
    {
        if (LockoutEnd > now)
            throw new RuleBrokenException("There were too many wrong codes. Wait 15 minutes, then try again.");
    }

    /// <summary>Whether the next sign-in sets a factor up instead of asking for one.</summary>
    public bool MaySetUp(DateTimeOffset now) => !HasSecondFactor || ResetDueAt <= now;

    /// <summary>
    /// Somebody says that the person lost app and recovery codes. A day later a new factor may be set up, unless the person shows the
    /// old one before.
    /// </summary>
    /// <exception cref="RuleBrokenException">For oneself, without a factor, or asked already.</exception>
    public void AskReset(int byMemberId, DateTimeOffset now)
    {
        if (byMemberId == Id)
            throw new RuleBrokenException("Nobody resets their own second factor. Ask another administrator.");
        if (!HasSecondFactor)
            throw new RuleBrokenException("This person has no second factor yet. The next sign-in sets one up.");
        if (ResetDueAt is not null)
            throw new RuleBrokenException("Somebody asked for this reset already.");
        (ResetDueAt, ResetAskedById) = (now + ResetWaits, byMemberId);
    }

    /// <summary>Keeps the factor as it is.</summary>
    public void DropReset() => (ResetDueAt, ResetAskedById) = (null, null);

    /// <exception cref="RuleBrokenException">There is one already.</exception>
    internal void SetUp(string protectedKey, long step, DateTimeOffset now)
    {
        if (!MaySetUp(now))
            throw new RuleBrokenException("Your second factor is set up already.");
        _recoveryCodes.Clear();
        DropReset();
        (ProtectedKey, LastStep, SecondFactorSince, AccessFailedCount, LockoutEnd) = (protectedKey, step, now, 0, null);
    }

    internal void Take(long step)
    {
        (LastStep, AccessFailedCount, LockoutEnd) = (step, 0, null);
        DropReset(); // Who can show the factor did not lose it.
    }

    internal void Take(RecoveryCode code, DateTimeOffset now)
    {
        code.Use(now);
        (AccessFailedCount, LockoutEnd) = (0, null);
    }

    internal void CountWrongCode(DateTimeOffset now)
    {
        if (++AccessFailedCount >= WrongCodesAllowed)
            (AccessFailedCount, LockoutEnd) = (0, now + LockedFor);
    }

    internal void ReplaceRecoveryCodes(IEnumerable<RecoveryCode> codes)
    {
        _recoveryCodes.Clear();
        _recoveryCodes.AddRange(codes);
    }
}
