using CsCheck;
using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class DoubtfulDatesTests
{
    private const string Tuesday2021 = "19 January 2021 is a Tuesday. Did you mean Tuesday 19 January 2021, Wednesday 20 January 2021 or Wednesday 19 January 2022?";

    [Theory]
    [InlineData("Wednesday 19 January 2021")]
    [InlineData("Wednesday, 19 January 2021")]
    [InlineData("Wed, 19 Jan 2021")]
    [InlineData("Wed. 19 Jan. 2021")]
    [InlineData("Wednesday the 19th of January, 2021")]
    [InlineData("Wednesday (19 January 2021)")]
    [InlineData("Wednesday\n19 January 2021")]
    [InlineData("Wednesday** _19 January 2021")]
    [InlineData("Wednesday January 19, 2021")]
    [InlineData("January 19, 2021 (Wednesday)")]
    [InlineData("19 January 2021 (Wed)")]
    [InlineData("19 January 2021, a Wednesday")]
    [InlineData("19 January 2021, Wednesday")]
    [InlineData("Wed 2021-01-19")]
    [InlineData("2021-01-19 (Wednesday)")]
    [InlineData("Wednesday | 19 January 2021")]
    public void A_weekday_that_disagrees_is_found_as_it_was_written(string words)
    {
        var text = $"Dear members, please send it by {words}.\n\nThank you.";

        var doubtful = Assert.Single(DoubtfulDates.In(text));

        Assert.Equal((32, words, words.Length, Tuesday2021), (doubtful.Position, doubtful.Words, doubtful.Length, doubtful.Sentence));
    }

    [Theory]
    [InlineData("by 29 February 2027 at the latest", "29 February 2027", "There is no 29 February 2027. February 2027 has 28 days.")]
    [InlineData("by Monday 31 June 2027", "Monday 31 June 2027", "There is no 31 June 2027. June 2027 has 30 days.")]
    [InlineData("by 31 June", "31 June", "There is no 31 June. June has 30 days.")]
    [InlineData("by 30 Feb.", "30 Feb", "There is no 30 February. February has 29 days.")]
    [InlineData("by 2027-02-30.", "2027-02-30", "There is no 30 February 2027. February 2027 has 28 days.")]
    [InlineData("at 2027-02-30T18:00Z", "2027-02-30", "There is no 30 February 2027. February 2027 has 28 days.")]
    [InlineData("on 2027-19-01", "2027-19-01", "There is no month 19. Months go from 01, January, to 12, December.")]
    [InlineData("June 31, 2027", "June 31, 2027", "There is no 31 June 2027. June 2027 has 30 days.")]
    [InlineData("0 April 2027", "0 April 2027", "There is no 0 April 2027. April 2027 has 30 days.")]
    public void A_day_that_does_not_exist_is_found(string text, string words, string sentence) =>
        Assert.Equal([(words, sentence)], DoubtfulDates.In(text).Select(doubtful => (doubtful.Words, doubtful.Sentence)));

    [Theory]
    [InlineData("Tuesday 19–21 January 2027")]
    [InlineData("Tuesday 19 to Thursday 21 January 2027")]
    [InlineData("Tuesday 19 January 2027, Wednesday 20 January 2027 and Thursday 21 January 2027")]
    [InlineData("19 January 2027 (Tuesday), 20 January 2027 (Wednesday)")]
    [InlineData("In May 2026 we met every Sunday.")]
    [InlineData("May 2026, Sunday papers")]
    [InlineData("We meet every Wednesday. 19 January 2027 is the deadline.")]
    [InlineData("Wednesday\n\n19 January 2027")]
    [InlineData("- Wednesday\n- 19 January 2027")]
    [InlineData("from 19 January 2027, Monday meetings are shorter")]
    [InlineData("by 19 January 2027, Monday 25 January 2027 at the latest")]
    [InlineData("The group sat 19 January 2027 and decided.")]
    [InlineData("version 2.31 June 2027")]
    [InlineData("pp. 12–31, June 2026")]
    [InlineData("at 18:31 June 2027 begins")]
    [InlineData("In June 31 offices took part, in February 30.")]
    [InlineData("an APR of 31 apr 20")]
    [InlineData("https://office.example/2027-02-30/notes and report-2027-02-30.pdf and 2027-02-30.csv")]
    [InlineData("ISO 8601, call +44 1633 456 789, DOI 10.1000/182, 2027-2028, 1.2.2027")]
    [InlineData("Sunday 19 January 1066 and 31 May 3000")]
    [InlineData("Friday 31")]
    [InlineData("")]
    public void What_is_right_or_no_date_is_left_alone(string text) => Assert.Empty(DoubtfulDates.In(text));

    [Fact]
    public void The_first_day_of_a_range_has_a_weekday_of_its_own()
    {
        var doubtful = DoubtfulDates.In("We meet Wednesday 19–21 January 2027, and Monday 2 to Tuesday 9 February 2027.");

        Assert.Equal(["Wednesday 19–21 January 2027", "Monday 2 to Tuesday 9 February 2027"], doubtful.Select(one => one.Words));
        Assert.StartsWith("19 January 2027 is a Tuesday.", doubtful[0].Sentence, StringComparison.Ordinal);
        Assert.StartsWith("2 February 2027 is a Tuesday.", doubtful[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_doubtful_date_of_a_text_is_told_in_its_order()
    {
        var doubtful = DoubtfulDates.In("Open from Mon 2 Nov 2026 to Wed 19 Jan 2027; meeting on 30 February 2027; reports by 24 November 2027 (Friday).");

        Assert.Equal(["Wed 19 Jan 2027", "30 February 2027", "24 November 2027 (Friday)"], doubtful.Select(one => one.Words));
    }

    [Fact]
    public void A_weekday_is_doubted_just_when_typing_it_as_a_date_would_be_refused() =>
        Gen.Select(Gen.Int[0, 200 * 365], Gen.Int[0, 6], Gen.Int[0, 5]).Sample((days, weekday, form) =>
        {
            var (date, said) = (new DateOnly(1950, 1, 1).AddDays(days), (DayOfWeek)weekday);
            var text = Form(form, date, said);

            var told = DoubtfulDates.In($"We meet on {text}\nat noon.").Select(one => one.Sentence);

            Assert.Equal(Refusals($"{said} {TypedDate.Write(date)}"), told);
        });

    [Fact]
    public void Nothing_that_is_typed_makes_it_fail_and_every_finding_lies_in_the_text() =>
        Gen.OneOf(new[] { "19", "31", "2027", "0", "99999999999999999999", "January", "Feb.", "june", "Wednesday", "Tue", "Sun", "a", "of", "the", "to", "-", "–",
            "(", ")", ",", ".", "/", ":", "|", "*", "_", " ", "\n", "\n\n", "\u00a0", "ſ", "İ", "١٩", "😀", "\ud83d", "\udc00", "\0", "st", "th", "T", "2027-02-30" }.Select(Gen.Const).ToArray())
            .Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var (doubtful, end) = (DoubtfulDates.In(text), 0);

            foreach (var one in doubtful)
            {
                Assert.InRange(one.Position, end, text.Length);
                Assert.Equal(one.Words, text.Substring(one.Position, one.Length));
                Assert.NotEmpty(one.Sentence);
                end = one.Position + one.Length;
            }
        });

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("9")]
    [InlineData("1 ")]
    [InlineData("a ")]
    [InlineData("May ")]
    [InlineData("Sun ")]
    [InlineData("31 May ")]
    [InlineData("2027-")]
    [InlineData("\n")]
    [InlineData("Sun (")]
    public void Twenty_thousand_hostile_characters_hold_no_date(string sign) =>
        Assert.Empty(DoubtfulDates.In(string.Concat(Enumerable.Repeat(sign, 20_000 / sign.Length))));

    [Fact]
    public void A_text_full_of_doubtful_dates_tells_each()
    {
        const string Wrong = "Wed 19 Jan 2021; ";

        var doubtful = DoubtfulDates.In(string.Concat(Enumerable.Repeat(Wrong, 20_000 / Wrong.Length)));

        Assert.Equal(20_000 / Wrong.Length, doubtful.Count(one => one.Sentence == Tuesday2021));
    }

    private static string Form(int form, DateOnly date, DayOfWeek said) => form switch
    {
        0 => $"{said} {TypedDate.Write(date)}",
        1 => FormattableString.Invariant($"{said.ToString()[..3]}, {date:d MMM yyyy}"),
        2 => FormattableString.Invariant($"{date:MMMM d, yyyy} ({said})"),
        3 => FormattableString.Invariant($"{date:d MMMM yyyy}, a {said}"),
        4 => FormattableString.Invariant($"{date:yyyy-MM-dd} ({said.ToString()[..3]})"),
        _ => FormattableString.Invariant($"**{said}** the {date.Day} of {date:MMMM}, {date:yyyy}")
    };

    private static string[] Refusals(string typed)
    {
        try
        {
            TypedDate.Read(typed);
            return [];
        }
        catch (RuleBrokenException refused)
        {
            return [refused.Message];
        }
    }
}
