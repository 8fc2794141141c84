using System.Globalization;

namespace MLGroup.Data.SignIn;

/// <summary>Codes as people type them: with blanks, hyphens, in small letters, in the digits of their own script.</summary>
public static class TypedCode
{
    /// <summary>The digits alone, as 0 to 9.</summary>
    public static string Digits(string typed) => string.Concat(typed.Where(char.IsDigit).Select(CharUnicodeInfo.GetDecimalDigitValue));

    /// <summary>Letters and digits alone, in capitals.</summary>
    public static string Letters(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>In groups of four, so that a reader keeps the place.</summary>
    public static string InGroups(string code, char between) => string.Join(between, code.Chunk(4).Select(group => new string(group)));
}
