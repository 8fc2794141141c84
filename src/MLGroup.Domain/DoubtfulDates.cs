namespace MLGroup.Domain;

/// <summary>A date in a text that cannot be meant as it is written.</summary>
/// <param name="Position">Where it begins, in UTF-16 characters from the start of the text.</param>
/// <param name="Length">In UTF-16 characters.</param>
/// <param name="Words">As they stand in the text.</param>
/// <param name="Sentence">What is wrong, with its readings, as a member may read it.</param>
public sealed record DoubtfulDate(int Position, int Length, string Words, string Sentence);

/// <summary>
/// Finds dates in running text, Markdown too, whose weekday is another one than they name, or that do not exist:
/// "Wednesday 19 January 2021", "January 19, 2021 (Monday)", "2027-02-30", "31 June". Both readings are offered; which one is meant
/// only the writer knows. What is no date is left alone.
/// </summary>
public static class DoubtfulDates
{
    private const int LongestMonth = 31;
    private const string Dashes = "-–—";
    private static readonly string[] _until = ["to", "and", "or", "until", "till"];

    /// <summary>In the order of the text; empty where nothing is doubtful. Never throws, in time that grows with the text's length only.</summary>
    public static IReadOnlyList<DoubtfulDate> In(string text)
    {
        var (running, doubtful, free) = (new RunningText(text), new List<DoubtfulDate>(), 0);
        for (var at = 0; at < running.Count; at++)
        {
            if (DateAt(running, at) is not { } date)
                continue;
            var (first, last, weekday) = WithWeekday(running, date, free);
            var complaint = date.Year is { } year
                ? TypedDate.Complaint(year, date.Month, date.Day, weekday) ?? ComplaintOfRange(running, first, date, free, ref first)
                : $"There is no {date.Day} {TypedDate.NameOf(date.Month)}. {TypedDate.NameOf(date.Month)} has {DaysIn(date.Month)} days.";
            if (complaint is not null)
            {
                var (start, end) = (running[first].Start, running[last].End);
                if (text.IndexOf('(', start, end - start) >= 0 && running.SignAt(end) == ')')
                    end++;
                doubtful.Add(new DoubtfulDate(start, end - start, text[start..end], complaint));
            }
            (at, free) = (last, last + 1);
        }
        return doubtful;
    }

    /// <param name="Year">None where only its day is impossible in every year.</param>
    private sealed record Written(int First, int Last, int? Year, int Month, int Day);

    private static Written? DateAt(RunningText text, int at) => Iso(text, at) ?? DayFirst(text, at) ?? MonthFirst(text, at);

    private static Written? Iso(RunningText text, int at)
    {
        if (text.Number(at, 4, 4) is not { } year || text.Gap(at) != "-" || text.Gap(at + 1) != "-" || !IsYear(year)
            || text.Number(at + 1, 2, 2) is not { } month || text.Number(at + 2, 2, 2) is not { } day || (month > 12 && day > 12) || day > LongestMonth)
            return null;
        // Not the middle of a name, an address or a number of another kind.
        var (before, end) = (text.Before(at), text[at + 2].End);
        var (after, next) = (text.SignAt(end), text.SignAt(end + 1));
        var isPart = char.IsLetterOrDigit(before) || "-/._=#".Contains(before, StringComparison.Ordinal)
            || (char.IsLetterOrDigit(after) && !(after == 'T' && char.IsAsciiDigit(next)))
            || ("-/._".Contains(after, StringComparison.Ordinal) && char.IsLetterOrDigit(next));
        return isPart ? null : new Written(at, at + 2, year, month, day);
    }

    // 19 January 2027, 19th of January, 2027.
    private static Written? DayFirst(RunningText text, int at)
    {
        if (text.Number(at, 1, 2) is not { } day || day > LongestMonth || !StandsAlone(text, at))
            return null;
        var month = text.Word(at + 1) == "of" && text.Joins(at) ? at + 2 : at + 1;
        if (!text.Joins(month - 1) || TypedDate.MonthOf(text.Word(month)) is not { } number)
            return null;
        if (YearAt(text, month + 1) is { } year)
            return new Written(at, month + 1, year, number, day);
        // Without a year only what exists in none is surely wrong; "31 apr" may be something else than a day.
        var isName = text.Word(month) is { Length: > 1 } name && char.IsUpper(name[0]) && char.IsLower(name[1]);
        return isName && day > DaysIn(number) ? new Written(at, month, null, number, day) : null;
    }

    // January 19, 2027.
    private static Written? MonthFirst(RunningText text, int at) =>
        TypedDate.MonthOf(text.Word(at)) is { } month && text.Joins(at) && text.Number(at + 1, 1, 2) is <= LongestMonth and { } day
        && YearAt(text, at + 2) is { } year ? new Written(at, at + 2, year, month, day) : null;

    private static int? YearAt(RunningText text, int at) =>
        text.Joins(at - 1, ",") && text.Number(at, 4, 4) is { } year && IsYear(year) && !text.IsOrdinal(at)
        && !char.IsLetterOrDigit(text.SignAt(text[at].End)) ? year : null;

    // Years of other times and other numbers are none of ours.
    private static bool IsYear(int number) => number is >= 1900 and <= 2200;

    // Not the last part of a number, a clock time or a page: 1.31, 18:31, p31.
    private static bool StandsAlone(RunningText text, int at) =>
        !char.IsLetterOrDigit(text.Before(at)) && !(".,:/#".Contains(text.Before(at), StringComparison.Ordinal) && char.IsLetterOrDigit(text.Before(at, 2)))
        && !char.IsLetter(text.SignAt(text[at].End));

    private static (int First, int Last, DayOfWeek?) WithWeekday(RunningText text, Written date, int free)
    {
        var before = text.Word(date.First - 1) == "the" && text.Joins(date.First - 1) ? date.First - 2 : date.First - 1;
        if (before >= free && text.Joins(before, ",():|") && Weekday(text, before) is { } said)
            return (before, date.Last, said);
        var after = text.Word(date.Last + 1) == "a" && text.Joins(date.Last + 1) ? date.Last + 2 : date.Last + 1;
        return IsSaidAfter(text, date.Last, after) && Weekday(text, after) is { } later ? (date.First, after, later) : (date.First, date.Last, null);
    }

    // "(Tuesday)", ", a Tuesday" and ", Tuesday." but not ", Tuesday 26 January" and not ", Tuesday meetings".
    private static bool IsSaidAfter(RunningText text, int last, int weekday)
    {
        if (weekday >= text.Count || !text.Joins(last, ",("))
            return false;
        var end = text.SignAt(text[weekday].End);
        return text.Gap(last)!.Contains('(', StringComparison.Ordinal) ? end is ')' or ',' or ';'
            : text.Gap(last)!.Contains(',', StringComparison.Ordinal) && (weekday > last + 1 || end is '.' or ';' or ')' or '\n');
    }

    // "Tuesday 19–21 January 2027" and "Tuesday 19 to Thursday 21 January 2027": the first day has a weekday too.
    private static string? ComplaintOfRange(RunningText text, int start, Written date, int free, ref int first)
    {
        var isWord = _until.Contains(text.Word(start - 1)) && text.Joins(start - 1);
        var day = isWord ? start - 2 : start - 1;
        if (day - 1 < free || !(isWord ? text.Joins(day) : IsDash(text.Gap(day))) || text.Number(day, 1, 2) is not { } number
            || number >= date.Day || !text.Joins(day - 1, ",") || Weekday(text, day - 1) is not { } said
            || TypedDate.Complaint(date.Year!.Value, date.Month, number, said) is not { } complaint)
            return null;
        first = day - 1;
        return complaint;
    }

    private static bool IsDash(string? gap) => gap?.Trim() is { Length: 1 } sign && Dashes.Contains(sign, StringComparison.Ordinal);

    // "The group sat 19 January 2027" names no Saturday.
    private static DayOfWeek? Weekday(RunningText text, int at) =>
        text.Word(at) is { Length: > 0 } word && char.IsUpper(word[0]) ? TypedDate.WeekdayOf(word) : null;

    private static int DaysIn(int month) => DateTime.DaysInMonth(2028, month);
}
