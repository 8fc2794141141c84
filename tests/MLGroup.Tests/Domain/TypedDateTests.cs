using MLGroup.Domain;

namespace MLGroup.Tests.Domain;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("19 January 2027")]
    [InlineData("Tuesday 19 January 2027")]
    [InlineData("Tuesday, 19 January 2027")]
    [InlineData("tue 19 jan 2027")]
    [InlineData("Tue. 19 Jan. 2027")]
    [InlineData("  19\u00a0January\t2027 ")]
    [InlineData("19th of January, 2027")]
    [InlineData("2027-01-19")]
    [InlineData("Tuesday 2027-01-19")]
    public void A_date_is_read_as_people_write_it(string typed) => Assert.Equal(new DateOnly(2027, 1, 19), TypedDate.Read(typed));

    [Theory]
    [InlineData("29 February 2028", 29)]
    [InlineData("1st Feb 2028", 1)]
    [InlineData("2nd february 2028", 2)]
    [InlineData("3rd FEBRUARY 2028", 3)]
    public void Ordinals_and_leap_days_are_dates(string typed, int day) => Assert.Equal(new DateOnly(2028, 2, day), TypedDate.Read(typed));

    [Theory]
    [InlineData("Wednesday 19 January 2027", "19 January 2027 is a Tuesday. Did you mean Tuesday 19 January 2027, Wednesday 20 January 2027 or Wednesday 19 January 2028?")]
    [InlineData("Wednesday 19 January 2021", "19 January 2021 is a Tuesday. Did you mean Tuesday 19 January 2021, Wednesday 20 January 2021 or Wednesday 19 January 2022?")]
    [InlineData("Friday 19 January 2027", "19 January 2027 is a Tuesday. Did you mean Tuesday 19 January 2027 or Friday 22 January 2027?")]
    [InlineData("Monday 29 February 2028", "29 February 2028 is a Tuesday. Did you mean Tuesday 29 February 2028 or Monday 28 February 2028?")]
    [InlineData("Sat 2027-01-01", "1 January 2027 is a Friday. Did you mean Friday 1 January 2027, Saturday 2 January 2027 or Saturday 1 January 2028?")]
    public void A_weekday_that_disagrees_is_refused_with_every_reading(string typed, string sentence) => Assert.Equal(sentence, Refusal(typed));

    [Theory]
    [InlineData("", "Enter a date, for example 19 January 2027.")]
    [InlineData("Tuesday", "Enter a date, for example 19 January 2027.")]
    [InlineData("29 February 2027", "There is no 29 February 2027. February 2027 has 28 days.")]
    [InlineData("2027-02-30", "There is no 30 February 2027. February 2027 has 28 days.")]
    [InlineData("31 April 2027", "There is no 31 April 2027. April 2027 has 30 days.")]
    [InlineData("0 April 2027", "There is no 0 April 2027. April 2027 has 30 days.")]
    [InlineData("2027-13-01", "There is no month 13. Months go from 01, January, to 12, December.")]
    [InlineData("19 January 0027", "Check the year: we take dates from 1900 to 2200.")]
    [InlineData("January 19, 2027", "Write the day first, then the month: 19 January 2027.")]
    [InlineData("19 January", "Add the year, for example 19 January 2027.")]
    [InlineData("19 January 27", "Write the year with four digits, for example 2027.")]
    [InlineData("19/01/2027", "Write the month as a word, for example 19 January 2027. Readers disagree which of two numbers is the month.")]
    [InlineData("01.02.2027", "Write the month as a word, for example 19 January 2027. Readers disagree which of two numbers is the month.")]
    [InlineData("19 1 2027", "Write the month as a word, for example 19 January 2027. Readers disagree which of two numbers is the month.")]
    [InlineData("soon", "Write the date like 19 January 2027 or 2027-01-19.")]
    [InlineData("19 Janvier 2027", "Write the date like 19 January 2027 or 2027-01-19.")]
    [InlineData("19 January 2027 18:00", "Write the date like 19 January 2027 or 2027-01-19.")]
    public void What_is_no_date_is_refused_with_what_to_write(string typed, string sentence) => Assert.Equal(sentence, Refusal(typed));

    [Fact]
    public void A_refusal_names_the_field_of_the_form()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => TypedDate.Read("soon", "Due"));

        Assert.Equal("Due", Assert.Single(broken.Rules).Field);
    }

    [Theory]
    [InlineData("18:00", 18, 0)]
    [InlineData(" 9:05 ", 9, 5)]
    [InlineData("00:00", 0, 0)]
    [InlineData("23:59", 23, 59)]
    public void A_time_is_read_on_the_clock_of_24_hours(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TypedDate.ReadTime(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("18:60")]
    [InlineData("6 pm")]
    [InlineData("1800")]
    public void What_is_no_time_is_refused(string typed)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => TypedDate.ReadTime(typed));

        Assert.Equal("Enter a time from 00:00 to 23:59, for example 18:00.", broken.Message);
    }

    [Fact]
    public void Every_day_of_eight_years_is_read_back_as_it_was_written()
    {
        var days = Enumerable.Range(0, 8 * 365 + 2).Select(new DateOnly(2024, 1, 1).AddDays).ToList();

        Assert.Equal(days, days.Select(day => TypedDate.Read(TypedDate.WriteFull(day))));
        Assert.Equal(days, days.Select(day => TypedDate.Read(TypedDate.Write(day))));
    }

    private static string Refusal(string typed) => Assert.Throws<RuleBrokenException>(() => TypedDate.Read(typed)).Message;
}
