using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class CallTests
{
    private readonly Programme _programme = Calls.Programme2027();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Everybody_is_told_that_it_is_open_until_the_deadline_and_not_of_the_grace(int seconds, bool isOpen) =>
        Assert.Equal(isOpen, _programme.Call.IsOpen(Calls.Deadline.AddSeconds(seconds)));

    [Fact]
    public void A_call_without_dates_takes_nothing_and_says_so()
    {
        var call = new Programme(2027, "ML 2027", "Africa/Lagos").Call;

        Broken.With("The call for 2027 has no dates yet.", () => call.RequireOpen(Calls.Open));
        Assert.Equal((false, false, null), (call.HasOpened(Calls.Open), call.HasClosed(Calls.Open), call.Deadline));
    }

    [Theory]
    [InlineData(MilestoneKind.CallOpens)]
    [InlineData(MilestoneKind.ProposalDeadline)]
    public void A_call_with_one_date_has_no_dates_yet(MilestoneKind missing)
    {
        _programme.Unschedule(missing);

        Broken.With("The call for 2027 has no dates yet.", () => _programme.Call.RequireOpen(Calls.Open));
    }

    [Fact]
    public void Before_it_opens_a_call_says_when_it_will() =>
        Broken.With("The call for 2027 opens on 2 November 2026, 10:00 (Lagos).", () => _programme.Call.RequireOpen(Calls.Opening.AddSeconds(-1)));

    [Fact]
    public void A_call_is_open_from_its_first_second_to_its_last()
    {
        var call = _programme.Call;

        Assert.Equal((true, true, true), (call.Takes(Calls.Opening), call.Takes(Calls.Deadline), call.HasOpened(Calls.Opening)));
        Assert.Equal((false, true), (call.HasClosed(Calls.Deadline), call.HasClosed(Calls.Deadline.AddSeconds(1))));
    }

    [Fact]
    public void A_closed_call_says_when_it_closed_in_its_own_zone()
    {
        var call = Calls.Programme(2026, new ZonedTime(new DateTime(2025, 11, 15, 23, 30, 0), "America/St_Johns"),
            new ZonedTime(new DateTime(2025, 10, 1, 9, 0, 0), "America/St_Johns")).Call;

        Broken.With("The call for 2026 closed on 15 November 2025, 23:30 (St Johns).", () => call.RequireOpen(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_grace_is_taken_and_never_told()
    {
        var end = Calls.Deadline.AddMinutes(Calls.GraceMinutes);

        Assert.Equal((true, true, false), (_programme.Call.Takes(end), _programme.Call.HasClosed(end), _programme.Call.Takes(end.AddSeconds(1))));
        Broken.With("The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => _programme.Call.RequireOpen(end.AddSeconds(1)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    public void A_grace_is_at_most_a_day(int minutes) =>
        Broken.With("Enter the grace in minutes, from 0 to 1,440.", () => _programme.Call.Describe("", "", "", minutes), "GraceMinutes");

    [Fact]
    public void A_text_too_long_is_refused_where_it_stands() => Broken.With(
        "The text of the criteria has 20,001 characters, and 20,000 is the most we can keep. Shorten it by 1.",
        () => _programme.Call.Describe("", "", new string('x', 20_001), 0), "Criteria");
}
