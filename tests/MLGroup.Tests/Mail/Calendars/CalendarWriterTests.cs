using System.Text;
using CsCheck;
using Ical.Net;
using MLGroup.Mail.Calendars;
using ReadEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace MLGroup.Tests.Mail.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Deadline = new(2027, 1, 19, 18, 0, 0, TimeSpan.FromHours(1));
    private static readonly Organiser Group = new("ML Group", "group@office.example");
    private static readonly CalendarEvent Entry =
        new("call-2027-deadline@group.example", 3, Deadline, "Proposal deadline: ML 2027", "The call closes.", new Uri("https://group.example/calls/2027"));

    [Fact]
    public void An_entry_is_written_as_the_standard_says() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//MLGroup//Portal//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:call-2027-deadline@group.example
        DTSTAMP:20261102T090000Z
        SEQUENCE:3
        DTSTART:20270119T170000Z
        ORGANIZER;CN="ML Group":mailto:group@office.example
        SUMMARY:Proposal deadline: ML 2027
        DESCRIPTION:The call closes.
        URL:https://group.example/calls/2027
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        CalendarWriter.Write([Entry], Group, Now));

    [Fact]
    public void Another_program_reads_back_what_was_written()
    {
        var read = Read(Entry with { Ends = Deadline.AddHours(2) });

        Assert.Equal((Entry.Uid, 3, Entry.Summary, Entry.Description, Entry.Page), (read.Uid, read.Sequence, read.Summary, read.Description, read.Url));
        Assert.Equal((Deadline.UtcDateTime, Deadline.UtcDateTime.AddHours(2), Now.UtcDateTime), (read.Start!.AsUtc, read.End!.AsUtc, read.DtStamp!.AsUtc));
        Assert.Empty(read.Alarms);
    }

    [Theory]
    [InlineData("ML; 2027, \\n \\, and more", "ML; 2027, \\n \\, and more")]
    [InlineData("two\r\nlines", "two\nlines")]
    [InlineData("X\r\nEND:VEVENT\r\nBEGIN:VALARM", "X\nEND:VEVENT\nBEGIN:VALARM")]
    [InlineData("one\rtwo\u2028three\u0085four", "one\ntwo\nthree\nfour")]
    [InlineData("a:b=\"c\"\td", "a:b=\"c\"\td")]
    public void A_text_stays_one_value_whatever_stands_in_it(string typed, string read)
    {
        var file = CalendarWriter.Write([Entry with { Summary = typed, Description = typed }], Group, Now);

        Assert.Equal((1, 0), (Lines(file).Count(line => line == "END:VEVENT"), Lines(file).Count(line => line.StartsWith("BEGIN:VALARM", StringComparison.Ordinal))));
        Assert.Equal((read, read), (Read(file).Summary, Read(file).Description));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("bell \a")]
    [InlineData("\u001b[31m")]
    [InlineData("\u009b")]
    public void What_cannot_stand_in_a_calendar_is_refused(string typed)
    {
        Assert.Throws<FormatException>(() => CalendarWriter.Write([Entry with { Summary = typed }], Group, Now));
        Assert.Throws<FormatException>(() => CalendarWriter.Write([Entry with { Description = typed }], Group, Now));
        Assert.Throws<FormatException>(() => CalendarWriter.Write([Entry with { Uid = typed }], Group, Now));
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Throws<FormatException>(() => CalendarWriter.Write([Entry with { Summary = "half \ud83d" }], Group, Now));

    [Fact]
    public void An_address_is_written_without_what_could_begin_a_line()
    {
        var file = CalendarWriter.Write([Entry with { Page = new Uri("https://group.example/calls/a\r\nb c/é") }], Group, Now);

        Assert.Contains("URL:https://group.example/calls/a%0D%0Ab%20c/%C3%A9", Lines(file));
    }

    [Theory]
    [InlineData("ML Group", "group@office.example", "ORGANIZER;CN=\"ML Group\":mailto:group@office.example")]
    [InlineData("The \"ML\" Group; a^b, c:d", "g+x@office.example", "ORGANIZER;CN=\"The ^'ML^' Group; a^^b, c:d\":mailto:g%2Bx@office.example")]
    public void The_organiser_is_named_whatever_the_group_is_called(string name, string address, string line)
    {
        var file = CalendarWriter.Write([Entry], new Organiser(name, address), Now);

        Assert.Contains(line, Lines(file));
        Assert.Equal($"mailto:{address}", Uri.UnescapeDataString(Read(file).Organizer!.Value!.OriginalString));
    }

    [Fact]
    public void A_group_s_name_cannot_begin_a_line() =>
        Assert.Throws<FormatException>(() => CalendarWriter.Write([Entry], Group with { Name = "ML\r\nEND:VEVENT" }, Now));

    [Fact]
    public void Lines_are_folded_at_75_octets_between_characters_and_read_back_whole() =>
        Gen.OneOf(new[] { "a", "é", "日", "😀", " ", ",", ";", "\\", "\n", "e\u0301", "ق" }.Select(Gen.Const).ToArray()).Array[0, 300].Select(string.Concat).Sample(text =>
        {
            var file = CalendarWriter.Write([Entry with { Description = $"<{text}>" }], Group, Now);

            Assert.All(file[..^2].Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
            Assert.DoesNotContain('\ufffd', file);
            Assert.Equal($"<{text}>", Read(file).Description);
        });

    private static ReadEvent Read(CalendarEvent entry) => Read(CalendarWriter.Write([entry], Group, Now));

    private static ReadEvent Read(string file) => Assert.Single(Calendar.Load(file)!.Events);

    private static string[] Lines(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
