using System.Globalization;

namespace MLGroup.Domain;

/// <summary>
/// Dates and times as people type them: "19 January 2027", "Tuesday 19 January 2027", "19 Jan 2027", "2027-01-19" (ISO 8601) and
/// "18:00". A weekday that does not fit its date is never guessed away: one of the two is a mistake, and only the writer knows which.
/// </summary>
public static class TypedDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>For example "19 January 2027".</summary>
    public static string Write(DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>For example "Tuesday 19 January 2027".</summary>
    public static string WriteFull(DateOnly date) => date.ToString("dddd d MMMM yyyy", English);

    /// <summary>For example "18:00".</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", English);

    /// <param name="field">The field of the form that a refusal belongs to.</param>
    /// <exception cref="RuleBrokenException">
    /// It is no date, can be read in two ways, does not exist, or names another weekday than the date's: then all readings are offered.
    /// </exception>
    public static DateOnly Read(string typed, string? field = null)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => !word.Equals("of", StringComparison.OrdinalIgnoreCase)).ToList();
        var weekday = words.Count > 0 ? WeekdayOf(words[0]) : null;
        if (weekday is not null)
            words.RemoveAt(0);
        var (year, month, day) = Parts(words, field);
        return Complaint(year, month, day, weekday) is { } complaint ? throw Refusal(complaint, field) : new DateOnly(year, month, day);
    }

    /// <summary>Reads a time of the 24-hour clock.</summary>
    /// <exception cref="RuleBrokenException">It is no time between 00:00 and 23:59.</exception>
    public static TimeOnly ReadTime(string typed, string? field = null) =>
        TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "H:mm"], English, DateTimeStyles.None, out var time)
            ? time : throw new RuleBrokenException("Enter a time from 00:00 to 23:59, for example 18:00.", field);

    private static (int Year, int Month, int Day) Parts(List<string> words, string? field) => words switch
    {
        [] => throw Refusal("Enter a date, for example 19 January 2027.", field),
        [var iso] when iso.Split('-') is [{ Length: 4 } year, var month, var day] && Number(year) is { } y && Number(month) is { } m
            && Number(day) is { } d => (y, m, d),
        [var month, ..] when MonthOf(month) is not null => throw Refusal("Write the day first, then the month: 19 January 2027.", field),
        [var day, var month] when DayOf(day) is not null && MonthOf(month) is not null =>
            throw Refusal("Add the year, for example 19 January 2027.", field),
        [var day, var month, var year] when DayOf(day) is { } d && MonthOf(month) is { } m => year.Length == 4 && Number(year) is { } y
            ? (y, m, d) : throw Refusal("Write the year with four digits, for example 2027.", field),
        _ when words.TrueForAll(word => word.All(sign => char.IsDigit(sign) || sign is '/' or '.' or '-')) =>
            throw Refusal("Write the month as a word, for example 19 January 2027. Readers disagree which of two numbers is the month.", field),
        _ => throw Refusal("Write the date like 19 January 2027 or 2027-01-19.", field)
    };

    /// <summary>What is wrong with a date that is written so, as a sentence with its readings; none where nothing is.</summary>
    internal static string? Complaint(int year, int month, int day, DayOfWeek? weekday)
    {
        if (year is < FirstYear or > LastYear)
            return $"Check the year: we take dates from {FirstYear} to {LastYear}.";
        if (month is < 1 or > 12)
            return $"There is no month {month}. Months go from 01, January, to 12, December.";
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
            return $"There is no {day} {NameOf(month)} {year}. {NameOf(month)} {year} has {days} days.";
        var date = new DateOnly(year, month, day);
        return weekday is null || weekday == date.DayOfWeek ? null : Disagreement(weekday.Value, date);
    }

    // The day beside it, and the same day of the year beside it: in January people go on writing last year's number.
    private static string Disagreement(DayOfWeek said, DateOnly date)
    {
        var near = Enumerable.Range(-3, 7).Select(date.AddDays).First(other => other.DayOfWeek == said);
        DateOnly[] years = [date.AddYears(1), date.AddYears(-1)];
        var start = $"{Write(date)} is a {date.DayOfWeek}. Did you mean {WriteFull(date)}";
        foreach (var other in years.Where(other => other.DayOfWeek == said && other.Day == date.Day))
            return $"{start}, {WriteFull(near)} or {WriteFull(other)}?";
        return $"{start} or {WriteFull(near)}?";
    }

    /// <summary>For example "January" of 1.</summary>
    internal static string NameOf(int month) => English.DateTimeFormat.GetMonthName(month);

    /// <summary>Of at least three letters of its name.</summary>
    internal static DayOfWeek? WeekdayOf(string word) => At(English.DateTimeFormat.DayNames, word) is { } at ? (DayOfWeek)at : null;

    /// <summary>1 to 12, of at least three letters of its name.</summary>
    internal static int? MonthOf(string word) => At(English.DateTimeFormat.MonthNames, word) + 1;

    // At least three letters of the name: "Tue", "Sept.", "january".
    private static int? At(string[] names, string word)
    {
        var start = word.TrimEnd('.');
        var at = start.Length < 3 ? -1 : Array.FindIndex(names, name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at;
    }

    // "19" or "19th".
    private static int? DayOf(string word) =>
        Number(word.Length > 2 && word[^2..].ToUpperInvariant() is "ST" or "ND" or "RD" or "TH" ? word[..^2] : word);

    private static int? Number(string word) =>
        word.Length <= 4 && int.TryParse(word, NumberStyles.None, English, out var number) ? number : null;

    private static RuleBrokenException Refusal(string sentence, string? field) => new(sentence, field);
}
