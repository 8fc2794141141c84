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

    private readonly List<RecoveryCode> _recoveryCodes = [];

    private Account() { }

    public Account(Member member) => Id = member.Id;

    /// <summary>The key shared with the person's app, encrypted; none before it is set up.</summary>
    public string? ProtectedKey { get; private set; }

    /// <summary>The time step (RFC 6238, 4.2) of the last code taken: no code is taken twice (5.2).</summary>
    public long LastStep { get; private set; }

    /// <summary>UTC; none while no second factor is set up.</summary>
    public DateTimeOffset? SecondFactorSince { get; private set; }
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

    /// <exception cref="RuleBrokenException">There is one already.</exception>
    internal void SetUp(string protectedKey, long step, DateTimeOffset now)
    {
        if (HasSecondFactor)
            throw new RuleBrokenException("Your second factor is set up already.");
        (ProtectedKey, LastStep, SecondFactorSince) = (protectedKey, step, now);
    }

    /// <summary>Forgets a lost second factor with its recovery codes: the next sign-in sets up a new one.</summary>
    public void Reset()
    {
        (ProtectedKey, LastStep, SecondFactorSince, AccessFailedCount, LockoutEnd) = (null, 0, null, 0, null);
        _recoveryCodes.Clear();
    }

    internal void Take(long step) => (LastStep, AccessFailedCount, LockoutEnd) = (step, 0, null);

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
