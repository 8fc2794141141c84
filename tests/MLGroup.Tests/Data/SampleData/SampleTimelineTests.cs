using MLGroup.Data.SampleData;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data.SampleData;

public sealed class SampleTimelineTests
{
    [Fact]
    public void The_call_closes_nine_days_after_the_first_start_at_18_in_London()
    {
        var deadline = new SampleTimeline(TestDatabase.Morning).Milestones.Single(milestone => milestone.Kind == MilestoneKind.ProposalDeadline);

        Assert.Equal("11 November 2026, 18:00 (London)", deadline.Time.ToString());
    }

    [Fact]
    public void The_programme_is_that_of_the_year_after_the_first_start()
    {
        var timeline = new SampleTimeline(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.Zero));

        Assert.Equal(2027, timeline.Year);
    }

    [Fact]
    public void The_day_of_the_first_start_is_the_one_in_London()
    {
        var timeline = new SampleTimeline(new DateTimeOffset(2027, 1, 1, 0, 30, 0, TimeSpan.FromHours(1)));

        Assert.Equal(2027, timeline.Year);
    }

    [Fact]
    public void Milestones_come_one_after_the_other_whatever_the_day_of_the_first_start()
    {
        var starts = Enumerable.Range(0, 4 * 366).Select(day => TestDatabase.Morning.AddDays(day));

        Assert.All(starts, start =>
        {
            var instants = new SampleTimeline(start).Milestones.Select(milestone => milestone.Time.Instant).ToList();
            Assert.Equal(instants.Order(), instants);
            Assert.True(instants[0] < start.AddDays(-47) && start < instants[1]);
        });
    }
}
