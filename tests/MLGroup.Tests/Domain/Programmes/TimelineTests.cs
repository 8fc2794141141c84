using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class TimelineTests
{
    private static readonly DateTime Opens = new(2026, 11, 2, 9, 0, 0);
    private static readonly DateTime Closes = new(2027, 1, 19, 18, 0, 0);

    private readonly Programme _programme = new(2027, "ML 2027", "Europe/London");

    [Fact]
    public void Both_ends_of_a_call_move_together_past_each_other()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        _programme.Reschedule(Dates(Closes.AddDays(1), Closes.AddDays(60)), "Europe/London");

        Assert.Equal(Closes.AddDays(1), _programme[MilestoneKind.CallOpens]!.Local);
        Assert.Equal(2, _programme[MilestoneKind.CallOpens]!.ScheduleVersion);
    }

    [Fact]
    public void A_call_cannot_close_before_it_opens_and_nothing_moves()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        var broken = Assert.Throws<RuleBrokenException>(() => _programme.Reschedule(Dates(Closes, Opens), "Europe/London"));

        Assert.Equal("The deadline must be after the day the call opens.", broken.Message);
        Assert.Equal(Closes, _programme[MilestoneKind.ProposalDeadline]!.Local);
    }

    [Fact]
    public void What_is_left_out_has_no_date_any_more()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        _programme.Reschedule(new Dictionary<MilestoneKind, DateTime> { [MilestoneKind.CallOpens] = Opens }, "Europe/London");

        Assert.Equal([MilestoneKind.CallOpens], _programme.Milestones.Select(milestone => milestone.Kind));
    }

    [Fact]
    public void Another_zone_keeps_the_clock_and_moves_the_instant()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        var moves = _programme.Moves(Dates(Opens, Closes), "Africa/Lagos");
        _programme.Reschedule(Dates(Opens, Closes), "Africa/Lagos");

        Assert.Equal([MilestoneKind.CallOpens, MilestoneKind.ProposalDeadline], moves.Select(move => move.Kind));
        Assert.Equal(new DateTimeOffset(2027, 1, 19, 17, 0, 0, TimeSpan.Zero), _programme[MilestoneKind.ProposalDeadline]!.Instant);
    }

    [Fact]
    public void While_the_rules_of_its_zone_stay_no_date_moves()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        var moved = _programme.FollowZoneRules();

        Assert.Equal(0, moved);
        Assert.All(_programme.Milestones, milestone => Assert.Equal((milestone.Time.Instant, 1), (milestone.Instant, milestone.ScheduleVersion)));
    }

    [Fact]
    public void Only_what_changes_is_a_move()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        var moves = _programme.Moves(Dates(Opens, Closes.AddHours(1)), "Europe/London");

        Assert.Equal(
            [new MilestoneMove(MilestoneKind.ProposalDeadline, new ZonedTime(Closes, "Europe/London"), new ZonedTime(Closes.AddHours(1), "Europe/London"))],
            moves);
    }

    [Fact]
    public void An_unusual_order_is_named_and_allowed()
    {
        var timeline = Dates(Opens, Closes);
        timeline[MilestoneKind.WorkBegins] = Opens;

        var pairs = Programme.OutOfOrder(timeline);

        Assert.Equal([(MilestoneKind.ProposalDeadline, MilestoneKind.WorkBegins)], pairs);
    }

    [Theory]
    [InlineData("2026-11-02T08:59:59Z", Phase.Preparing)]
    [InlineData("2026-11-02T09:00:00Z", Phase.CallOpen)]
    [InlineData("2027-01-19T17:59:59Z", Phase.CallOpen)]
    [InlineData("2027-01-19T18:00:00Z", Phase.Review)]
    public void The_phase_follows_from_the_dates(string now, Phase phase)
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        Assert.Equal(phase, _programme.PhaseAt(DateTimeOffset.Parse(now, null)));
    }

    [Fact]
    public void A_call_without_a_deadline_is_still_being_prepared()
    {
        _programme.Reschedule(new Dictionary<MilestoneKind, DateTime> { [MilestoneKind.CallOpens] = Opens }, "Europe/London");

        Assert.Equal(Phase.Preparing, _programme.PhaseAt(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_next_date_is_the_earliest_to_come()
    {
        _programme.Reschedule(Dates(Opens, Closes), "Europe/London");

        Assert.Equal(MilestoneKind.ProposalDeadline, _programme.NextAfter(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero))?.Kind);
        Assert.Null(_programme.NextAfter(new DateTimeOffset(2027, 1, 19, 18, 0, 0, TimeSpan.Zero)));
    }

    private static Dictionary<MilestoneKind, DateTime> Dates(DateTime opens, DateTime closes) =>
        new() { [MilestoneKind.CallOpens] = opens, [MilestoneKind.ProposalDeadline] = closes };
}
