namespace MLGroup.Tests.Data.SignIn;

/// <summary>What an authenticator app does with the key on the page.</summary>
internal static class Base32Text
{
    public static byte[] Decode(string text)
    {
        var letters = text.Where(char.IsAsciiLetterOrDigit).Select(letter => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter));
        var bits = string.Concat(letters.Select(five => Convert.ToString(five, 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
