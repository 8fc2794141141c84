using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MLGroup.Data.SignIn;

/// <summary>Sets up and checks the second factor of coordinators and administrators. The key lies encrypted in the database.</summary>
public sealed class SecondFactor(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MLGroup.SecondFactor");

    /// <summary>Sets the factor up if <paramref name="code"/> shows that the person's app has the key; nothing changes otherwise.</summary>
    /// <exception cref="Domain.RuleBrokenException">There is one already.</exception>
    public bool SetUp(Account account, byte[] key, string code, DateTimeOffset now)
    {
        if (Totp.Step(key, code, 0, now) is not { } step)
            return false;
        account.SetUp(Convert.ToBase64String(_protector.Protect(key)), step, now);
        return true;
    }

    /// <summary>Takes the app's code once. A wrong one is counted: save the account in either case.</summary>
    /// <exception cref="Domain.RuleBrokenException">Too many wrong codes a short time ago.</exception>
    public bool Accepts(Account account, string code, DateTimeOffset now)
    {
        account.RequireUnlocked(now);
        if (account.ProtectedKey is { } kept && Totp.Step(_protector.Unprotect(Convert.FromBase64String(kept)), code, account.LastStep, now) is { } step)
        {
            account.Take(step);
            return true;
        }
        account.CountWrongCode(now);
        return false;
    }

    /// <summary>Takes a recovery code once. A wrong one is counted: save the account in either case.</summary>
    /// <exception cref="Domain.RuleBrokenException">Too many wrong codes a short time ago.</exception>
    public bool AcceptsRecovery(Account account, string code, DateTimeOffset now)
    {
        account.RequireUnlocked(now);
        var unused = account.RecoveryCodes.Where(kept => kept.UsedAt is null).ToList();
        var hash = unused.Count == 0 ? [] : RecoveryCode.HashOf(code, unused[0].Salt);
        if (unused.FirstOrDefault(kept => CryptographicOperations.FixedTimeEquals(kept.Hash, hash)) is { } match)
        {
            account.Take(match, now);
            return true;
        }
        account.CountWrongCode(now);
        return false;
    }

    /// <summary>Ten new recovery codes in place of the old ones. They can be read here and nowhere else.</summary>
    public IReadOnlyList<string> NewRecoveryCodes(Account account)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Random())];
        account.ReplaceRecoveryCodes(codes.Select(code => new RecoveryCode(code, salt)));
        return codes;
    }
}
