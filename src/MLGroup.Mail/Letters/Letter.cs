using System.Text;
using System.Text.RegularExpressions;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Mail.Letters;

/// <summary>One mail with its words. Its members are read after the act's rows have their ids, in the transaction of the act.</summary>
/// <param name="Recipient">With name, address and preferences loaded.</param>
public abstract partial record Letter(Member Recipient)
{
    public abstract CommunicationKind Kind { get; }

    /// <summary>What it is said about, for example "received/12/1"; the same person never hears twice of the same occasion.</summary>
    public abstract string Occasion { get; }

    /// <summary>One line of plain text.</summary>
    public abstract string Subject { get; }

    /// <summary>In Markdown. What somebody typed goes through <see cref="Plain"/>, secrets through <see cref="SecretText"/>.</summary>
    public abstract string Body { get; }

    /// <summary>Whether a coordinator reads and releases it first.</summary>
    public virtual bool IsDraft => false;

    /// <summary>UTC; after it the letter is worth nothing. None: it is tried for five days.</summary>
    public virtual DateTimeOffset? ExpiresAt => null;

    public virtual MailPriority Priority => MailPriority.Normal;

    /// <summary>Typed text that stays as it was typed: it makes no link, no emphasis, no list and no placeholder.</summary>
    protected static string Plain(string typed)
    {
        var line = Line(typed);
        var plain = new StringBuilder(line.Length + 8);
        foreach (var letter in line)
        {
            if (@"\`*_{}[]<>&~|".Contains(letter, StringComparison.Ordinal))
                plain.Append('\\');
            plain.Append(letter);
        }
        return ListMark.Replace(plain.ToString(), @"$1\$2");
    }

    /// <summary>Several paragraphs of typed text that stay as they were typed.</summary>
    protected static string PlainParagraphs(string typed) =>
        string.Join("\n\n", typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain));

    /// <summary>Typed text in one line, for subjects.</summary>
    protected static string Line(string typed) => Space.Replace(typed, " ").Trim();

    /// <summary>The place of a secret, which is written in when the letter leaves.</summary>
    protected static string SecretText(Secret secret, long id) => Placeholder.For(secret, id);

    /// <summary>An instant in the reader's zone, and in the group's where the clocks there differ.</summary>
    protected string Time(DateTimeOffset instant, string groupZoneId)
    {
        var (own, group) = (ZonedTime.At(instant, Recipient.ZoneId), ZonedTime.At(instant, groupZoneId));
        return own.Local == group.Local ? Shown(own, instant) : $"{Shown(own, instant)} – for the group {Shown(group, instant)}";
    }

    private static string Shown(ZonedTime time, DateTimeOffset instant)
    {
        var offset = ZonedTime.Zone(time.ZoneId).GetUtcOffset(instant);
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        var zone = time.Place == "UTC" ? "UTC" : FormattableString.Invariant($"{time.Place}, UTC{sign}{offset:h\\:mm}");
        return FormattableString.Invariant($"{time.Date}, {time.Local:HH:mm} ({zone})");
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space { get; }

    [GeneratedRegex(@"^(\d*)([-+#=.)!])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListMark { get; }
}
