using System.Text;

namespace MLGroup.Data.SignIn;

/// <summary>RFC 4648, section 6, without padding: what authenticator apps expect a key in.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (buffer, bits) = (0, 0);
        foreach (var next in bytes)
        {
            (buffer, bits) = ((buffer << 8 | next) & 0xFFF, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Alphabet[buffer >> bits - 5 & 31]);
        }
        return bits > 0 ? text.Append(Alphabet[buffer << 5 - bits & 31]).ToString() : text.ToString();
    }
}
