using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MLGroup.Mail;

/// <summary>
/// What a letter may hold that must not be stored with it. In Markdown it stands as <c>{{SignInLink:123}}</c>; the post office
/// writes the address or code in when the letter leaves.
/// </summary>
public enum Secret
{
    /// <summary>Signs in, for a sign-in request's id.</summary>
    SignInLink,

    /// <summary>Eight digits that sign in where they were asked for, for a sign-in request's id.</summary>
    SignInCode,

    /// <summary>Opens the choice of one kind of mail, for an id of <see cref="PreferenceId"/>.</summary>
    Preferences,

    /// <summary>Confirms what a coordinator entered on behalf of its proposer, for a proposal's id; only in the letter that asks for it.</summary>
    Confirmation,

    /// <summary>Opens a proposal again for its writers, for an extension's id; only in the letter that offers it.</summary>
    Extension
}

/// <summary>A secret's place in a letter.</summary>
internal static partial class Placeholder
{
    /// <summary>What coordinators see instead of a secret.</summary>
    public const string Hidden = "•••";

    public static string For(Secret secret, long id) => FormattableString.Invariant($$$"""{{{{{secret}}}:{{{id}}}}}""");

    /// <summary>The letter as it may be shown in the portal.</summary>
    public static string Hide(string markdown) => Pattern.Replace(markdown, Hidden);

    /// <exception cref="FormatException">A placeholder names no secret.</exception>
    public static async Task<string> FillAsync(string markdown, Func<Secret, long, Task<string>> write)
    {
        var (filled, from) = (new StringBuilder(), 0);
        foreach (Match match in Pattern.Matches(markdown))
        {
            var name = match.Groups["secret"].Value;
            if (!Enum.TryParse<Secret>(name, out var secret) || secret.ToString() != name
                || !long.TryParse(match.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                throw new FormatException($"The portal does not know what to write for {match.Value}.");
            filled.Append(markdown, from, match.Index - from).Append(await write(secret, id));
            from = match.Index + match.Length;
        }
        return filled.Append(markdown, from, markdown.Length - from).ToString();
    }

    [GeneratedRegex(@"\{\{(?<secret>[^{}:]*):?(?<id>[^{}]*)\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }
}
