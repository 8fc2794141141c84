using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MLGroup.Data.SignIn;

/// <summary>A key that a browser keeps in a cookie: 256 random bits. The portal keeps its hash alone, so a copied database opens nothing.</summary>
/// <param name="Value">For the cookie: base 64 for addresses (RFC 4648, section 5).</param>
/// <param name="Hash">For the database.</param>
public sealed record RandomKey(string Value, string Hash)
{
    /// <summary>Of <see cref="Hash"/>, in characters.</summary>
    public const int HashLength = 43;

    public static RandomKey New()
    {
        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new RandomKey(value, HashOf(value));
    }

    public static string HashOf(string value) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
