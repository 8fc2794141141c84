using MLGroup.Domain.Members;

namespace MLGroup.Data.SignIn;

/// <summary>What a session was begun with.</summary>
public enum SignInMeans { Link, Code, SignInAs }

/// <summary>What showed that it is the person and not their mailbox alone.</summary>
public enum SecondMeans { App, RecoveryCode }

/// <summary>
/// A browser in which a member is signed in. It lives here and not in the cookie, so that ending it ends every copy of the cookie.
/// </summary>
public sealed class Session
{
    /// <summary>Of <see cref="Device"/>, in characters.</summary>
    public const int DeviceLength = 100;

    private Session() { }

    /// <param name="keyHash">The hash of the key in the browser's cookie.</param>
    public Session(Member member, string keyHash, SignInMeans means, string device, DateTimeOffset now) =>
        (MemberId, KeyHash, Means, Device, StartedAt, SeenAt) = (member.Id, keyHash, means, device, now, now);

    public long Id { get; private set; }
    public int MemberId { get; private set; }

    /// <summary>Hash of the key that stands in the cookie.</summary>
    public string KeyHash { get; private set; } = "";
    public SignInMeans Means { get; private set; }

    /// <summary>Browser and system in a few words, for the person's own list.</summary>
    public string Device { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>UTC, to about a minute.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>UTC; none without a second factor.</summary>
    public DateTimeOffset? SecondFactorAt { get; private set; }
    public SecondMeans? SecondFactorBy { get; private set; }

    /// <summary>UTC; none while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public int RowVersion { get; private set; }

    /// <summary>The second factor was shown. The key changes, so a cookie copied before is worth nothing.</summary>
    public void StepUp(string keyHash, DateTimeOffset now, SecondMeans by = SecondMeans.App) =>
        (KeyHash, SecondFactorAt, SecondFactorBy, SeenAt) = (keyHash, now, by, now);

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
