using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MLGroup.Mail;

/// <summary>
/// Makes and checks what mailed links and codes consist of: an HMAC (RFC 2104, SHA-256) of a kind and an id under a key of the
/// portal. Nothing of it is stored, so nobody can read it from the database; a second copy of a letter holds the same.
/// </summary>
public sealed class Secrets
{
    /// <summary>Of a token, in characters.</summary>
    public const int TokenLength = 43;

    private const int IdBytes = sizeof(int) + sizeof(long);
    private const int MacBytes = 20; // 160 bits of 256: no guessing, and a link that fits a line
    private const int CodeRange = 100_000_000;

    private readonly SecretKeys _keys;

    internal Secrets(SecretKeys keys) => _keys = keys;

    /// <summary><see cref="TokenLength"/> letters, digits, hyphens and underscores.</summary>
    public async Task<string> TokenAsync(Secret kind, long id)
    {
        var key = await _keys.NewestAsync();
        var token = new byte[IdBytes + MacBytes];
        BinaryPrimitives.WriteInt32BigEndian(token, key.Id);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(sizeof(int)), id);
        Mac(key.Value, kind, id).AsSpan(0, MacBytes).CopyTo(token.AsSpan(IdBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The id a token was made for; none where it is not one of ours, or was made for another kind.</summary>
    public async Task<long?> CheckAsync(Secret kind, string token)
    {
        var bytes = new byte[IdBytes + MacBytes];
        if (!Base64Url.IsValid(token, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(token, bytes, out _))
            return null;
        var (keyId, id) = (BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(sizeof(int))));
        return await _keys.FindAsync(keyId) is { } key
            && CryptographicOperations.FixedTimeEquals(Mac(key.Value, kind, id).AsSpan(0, MacBytes), bytes.AsSpan(IdBytes)) ? id : null;
    }

    /// <summary>Eight digits. Whoever checks them counts wrong tries.</summary>
    public async Task<string> CodeAsync(Secret kind, long id) => Code((await _keys.NewestAsync()).Value, kind, id);

    /// <summary>Whether somebody typed the code of <paramref name="id"/>; spaces and hyphens do not matter.</summary>
    public async Task<bool> CheckCodeAsync(Secret kind, long id, string code)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var isRight = false;
        // The key may have changed between the letter and its answer.
        foreach (var key in await _keys.NewestTwoAsync())
            isRight |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key.Value, kind, id)), typed);
        return isRight;
    }

    private static string Code(byte[] key, Secret kind, long id)
    {
        var number = BinaryPrimitives.ReadUInt64BigEndian(Mac(key, kind, id)) % CodeRange;
        return FormattableString.Invariant($"{number:D8}");
    }

    private static byte[] Mac(byte[] key, Secret kind, long id) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(FormattableString.Invariant($"{kind}|{id}")));
}
