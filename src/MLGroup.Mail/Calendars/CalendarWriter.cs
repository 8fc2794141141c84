using System.Globalization;
using System.Text;

namespace MLGroup.Mail.Calendars;

/// <summary>
/// Writes calendar files (RFC 5545): times in UTC, texts escaped, lines folded between characters, and nothing in a value that could
/// begin a line of its own. Entries carry no alarm: that is the reader's choice.
/// </summary>
public static class CalendarWriter
{
    /// <summary>With its character set, which is not the default of text (RFC 5545, 8.1).</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // In octets, the line break not counted (RFC 5545, 3.1).
    private const int LongestLine = 75;

    /// <summary>A calendar to be added to a reader's own.</summary>
    /// <param name="now">When it is written, in any offset.</param>
    /// <exception cref="FormatException">A value holds a control character or half a character.</exception>
    public static string Write(IEnumerable<CalendarEvent> events, Organiser organiser, DateTimeOffset now)
    {
        var file = new StringBuilder();
        string[] head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MLGroup//Portal//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
        foreach (var line in head.Concat(events.SelectMany(one => Lines(one, organiser, now))).Append("END:VCALENDAR"))
            Fold(file, line);
        return file.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEvent one, Organiser organiser, DateTimeOffset now)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Text(one.Uid)}";
        yield return $"DTSTAMP:{Instant(now)}";
        yield return $"SEQUENCE:{one.Sequence.ToString(CultureInfo.InvariantCulture)}";
        yield return $"DTSTART:{Instant(one.Starts)}";
        if (one.Ends is { } ends)
            yield return $"DTEND:{Instant(ends)}";
        yield return $"ORGANIZER;CN=\"{Parameter(organiser.Name)}\":mailto:{Uri.EscapeDataString(organiser.Address).Replace("%40", "@", StringComparison.Ordinal)}";
        yield return $"SUMMARY:{Text(one.Summary)}";
        yield return $"DESCRIPTION:{Text(one.Description)}";
        // Escapes everything that is not ASCII, and has neither spaces nor line breaks.
        yield return $"URL:{one.Page.AbsoluteUri}";
        yield return "STATUS:CONFIRMED";
        yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // RFC 5545, 3.3.11.
    private static string Text(string value)
    {
        var text = value.ReplaceLineEndings("\n");
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune) || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
                throw new FormatException("A calendar entry cannot hold control characters or half a character.");
            escaped.Append(rune.Value switch
            {
                '\n' => @"\n",
                '\\' or ';' or ',' => $@"\{rune}",
                _ => rune.ToString()
            });
            at += rune.Utf16SequenceLength;
        }
        return escaped.ToString();
    }

    // A quoted parameter holds neither quotes nor line breaks (RFC 5545, 3.1); RFC 6868 says how to write them.
    private static string Parameter(string value)
    {
        if (value.Any(char.IsControl))
            throw new FormatException("The name of an organiser cannot hold control characters.");
        return value.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);
    }

    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
