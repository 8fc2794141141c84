using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class ProgrammeTests
{
    private readonly Programme _programme = Calls.Programme2027();

    [Theory]
    [InlineData(1999)]
    [InlineData(2201)]
    public void A_programme_is_of_a_year_that_people_mean(int year) => Broken.With(
        "Enter the year of the programme, for example 2027.", () => new Programme(year, "ML", "Etc/UTC"), "Year");

    [Fact]
    public void A_programme_has_a_name() => Broken.With(
        "Enter the programme's name, for example ML 2027.", () => _programme.Describe(" ", "Etc/UTC"), "Name");

    [Fact]
    public void A_name_too_long_is_refused_with_by_how_much() => Broken.With(
        "The name has 101 characters, and 100 is the most we can keep. Shorten it by 1.",
        () => _programme.Describe(new string('x', 101), "Etc/UTC"), "Name");

    [Fact]
    public void Times_are_agreed_in_a_zone_that_exists() => Broken.With(
        "Choose a time zone from the list.", () => _programme.Describe("ML 2027", "Mars/Olympus"), "ZoneId");

    [Fact]
    public void A_date_that_moves_counts_it_and_one_that_stays_does_not()
    {
        var deadline = _programme[MilestoneKind.ProposalDeadline]!;

        _programme.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2027, 1, 19, 17, 0, 0), "Etc/UTC"));
        var stayed = deadline.ScheduleVersion;
        _programme.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2027, 1, 20, 17, 0, 0), "Etc/UTC"));

        Assert.Equal((1, 2, "Etc/UTC", new DateTimeOffset(2027, 1, 20, 17, 0, 0, TimeSpan.Zero)),
            (stayed, deadline.ScheduleVersion, deadline.ZoneId, deadline.Instant));
    }

    [Fact]
    public void A_call_closes_after_it_opens() => Broken.With(
        "The deadline must be after the day the call opens.",
        () => _programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(Calls.Opening, "Africa/Lagos")), "ProposalDeadline");

    [Fact]
    public void A_call_opens_before_it_closes() => Broken.With(
        "The deadline must be after the day the call opens.",
        () => _programme.Schedule(MilestoneKind.CallOpens, ZonedTime.At(Calls.Deadline, "Asia/Kathmandu")), "ProposalDeadline");

    [Fact]
    public void A_date_in_an_unknown_zone_is_refused_and_nothing_moves()
    {
        Broken.With("Choose a time zone from the list.",
            () => _programme.Schedule(MilestoneKind.ProposalDeadline, new ZonedTime(new DateTime(2027, 2, 1), "Mars/Olympus")));

        Assert.Equal(Calls.Deadline, _programme.Call.Deadline);
    }

    [Fact]
    public void What_is_taken_off_the_timeline_has_no_date()
    {
        _programme.Unschedule(MilestoneKind.ProposalDeadline);

        Assert.Equal((null, null), (_programme[MilestoneKind.ProposalDeadline], _programme.Call.Deadline));
    }

    [Fact]
    public void Two_strands_of_one_name_cannot_stand_side_by_side()
    {
        _programme.Add(new Theme("Text & coding", ""));

        Broken.With("There is a theme or squad called “Text – Coding!” already.", () => _programme.Add(new Squad("Text – Coding!", "")), "Name");
    }
}
