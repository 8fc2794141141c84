using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MLGroup.Data.SignIn;

/// <summary>
/// The six digits an authenticator app shows: RFC 6238 with the values every app knows (HMAC-SHA-1, steps of 30 seconds). The
/// framework's own provider reads the machine's clock and takes a code again and again; this one does neither.
/// </summary>
public static class Totp
{
    private const int StepSeconds = 30;

    /// <summary>160 random bits, as RFC 4226 recommends (section 4, R6).</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The code of an instant.</summary>
    public static string CodeAt(byte[] key, DateTimeOffset instant) => Code(key, instant.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>
    /// The step whose code this is; none where it is wrong, or not later than <paramref name="after"/>. One step early or late is
    /// taken, for clocks that differ (RFC 6238, 5.2).
    /// </summary>
    public static long? Step(byte[] key, string code, long after, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        var typed = System.Text.Encoding.ASCII.GetBytes(TypedCode.Digits(code));
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (step > after && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), typed))
                return step;
        }
        return null;
    }

    /// <summary>The address an app reads from a link or a picture, with the key in it.</summary>
    public static string Address(byte[] key, string group, string person) =>
        $"otpauth://totp/{Uri.EscapeDataString(group)}:{Uri.EscapeDataString(person)}?secret={Base32.Encode(key)}&issuer={Uri.EscapeDataString(group)}";

    // RFC 4226, 5.3: four bytes from where the last half-byte points, without the sign.
    private static string Code(byte[] key, long step)
    {
        Span<byte> moving = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moving, step);
#pragma warning disable CA5350 // The only algorithm that every authenticator app knows; HMAC does not need it to resist collisions.
        var hash = HMACSHA1.HashData(key, moving);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
