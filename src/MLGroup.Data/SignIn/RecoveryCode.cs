using System.Security.Cryptography;

namespace MLGroup.Data.SignIn;

/// <summary>One of ten codes on paper that stand in, once each, for a second factor out of reach. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many a person gets at a time.</summary>
    public const int Count = 10;

    // Eighty random bits need no slow hash to withstand guessing; this much makes a stolen table dearer still.
    private const int Rounds = 20_000;

    private RecoveryCode() { }

    internal RecoveryCode(string code, byte[] salt) => (Salt, Hash) = (salt, HashOf(code, salt));

    public int Id { get; private set; }
    public int AccountId { get; private set; }

    /// <summary>Shared by the ten codes of one set, so that a typed code is hashed once.</summary>
    public byte[] Salt { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    /// <summary>UTC; none while it can be used.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Sixteen letters and digits (RFC 4648 base 32) in four groups.</summary>
    internal static string Random() => TypedCode.InGroups(Base32.Encode(RandomNumberGenerator.GetBytes(10)), '-');

    internal static byte[] HashOf(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(TypedCode.Letters(code), salt, Rounds, HashAlgorithmName.SHA256, 32);

    internal void Use(DateTimeOffset now) => UsedAt = now;
}
