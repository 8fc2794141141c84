using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Data.SignIn;

/// <summary>
/// Somebody typed an address to sign in with. The page stores the same row for every address; whose it is, if anyone's, is found
/// out afterwards, so that no answer tells known and unknown addresses apart. The mailed link and code both name this row.
/// </summary>
public sealed class SignInRequest
{
    /// <summary>How many wrong codes end it.</summary>
    public const int WrongCodesAllowed = 5;

    /// <summary>Of <see cref="ReturnTo"/>, in characters.</summary>
    public const int ReturnToLength = 400;

    /// <summary>How long link and code work.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private SignInRequest() { }

    /// <param name="browser">The hash of the key in the asking browser's cookie.</param>
    /// <param name="returnTo">Path of the portal to go on to.</param>
    public SignInRequest(string address, string browser, string returnTo, DateTimeOffset now) =>
        (FoldedAddress, Browser, ReturnTo, At, ExpiresAt) = (Member.Fold(address), browser, returnTo, now, now + Life);

    public long Id { get; private set; }

    /// <summary>What was typed, folded as members' addresses are.</summary>
    public string FoldedAddress { get; private set; } = "";

    /// <summary>The code works only in the browser whose key has this hash. The link works in any.</summary>
    public string Browser { get; private set; } = "";
    public string ReturnTo { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>UTC; none until the portal has looked whose address it is.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whose address it is; none for an address nobody has.</summary>
    public int? MemberId { get; private set; }
    public int WrongCodes { get; private set; }

    /// <summary>UTC; none while link and code are unused.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
    public int RowVersion { get; private set; }

    /// <summary>Whether the link still signs in.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Whether the code may still be tried.</summary>
    public bool TakesCodes(DateTimeOffset now) => IsOpen(now) && WrongCodes < WrongCodesAllowed;

    /// <summary>Says whose address it is.</summary>
    public void Answer(Member? member, DateTimeOffset now) => (MemberId, AnsweredAt) = (member?.Id, now);

    /// <summary>Uses link and code up, once.</summary>
    /// <exception cref="RuleBrokenException">Used before, or too late.</exception>
    public void Use(DateTimeOffset now)
    {
        if (UsedAt is not null)
            throw new RuleBrokenException("This link was used before. Ask for a new one.");
        if (now >= ExpiresAt)
            throw new RuleBrokenException("This link is older than ten minutes. Ask for a new one.");
        UsedAt = now;
    }

    public void CountWrongCode() => WrongCodes++;
}
