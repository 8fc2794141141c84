using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class DeadlineTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(Calls.GraceMinutes);

    private readonly People _people = People.Stored();

    /// <summary>Zone, deadline on its wall, the same in UTC: three zones, and both nights on which London's clock changes.</summary>
    public static TheoryData<string, string, string> Deadlines => new()
    {
        { "Africa/Lagos", "2027-01-19T18:00", "2027-01-19T17:00Z" },
        { "Asia/Kathmandu", "2027-01-19T23:59", "2027-01-19T18:14Z" },
        { "America/St_Johns", "2027-01-19T23:59", "2027-01-20T03:29Z" },
        { "Europe/London", "2027-03-28T01:30", "2027-03-28T01:00Z" },
        { "Europe/London", "2027-10-31T01:30", "2027-10-31T00:30Z" }
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void What_arrives_by_the_deadline_s_second_is_in_time(string zone, string wall, string instant)
    {
        var (early, sharp) = (Draft(zone, wall), Draft(zone, wall));

        early.Submit(Viewer.Of(_people.Amina), At(instant) - Second);
        sharp.Submit(Viewer.Of(_people.Amina), At(instant));

        Assert.Equal((At(instant) - Second, false, ProposalStatus.Submitted), (early.SubmittedAt, early.IsLate, early.Status));
        Assert.Equal((At(instant), false, ProposalStatus.Submitted), (sharp.SubmittedAt, sharp.IsLate, sharp.Status));
    }

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void What_arrives_within_the_grace_is_taken_and_marked_late(string zone, string wall, string instant)
    {
        var (soon, last) = (Draft(zone, wall), Draft(zone, wall));

        soon.Submit(Viewer.Of(_people.Amina), At(instant) + Second);
        last.Submit(Viewer.Of(_people.Amina), At(instant) + Grace);

        Assert.Equal((true, ProposalStatus.Submitted, true, ProposalStatus.Submitted), (soon.IsLate, soon.Status, last.IsLate, last.Status));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    [InlineData(-3600, true)]
    public void What_came_late_is_in_time_when_the_deadline_moves_past_it(int seconds, bool staysLate)
    {
        var draft = Calls.Programme2027().Draft(_people.Amina);
        var at = Calls.Deadline.AddMinutes(10);
        draft.Submit(Viewer.Of(_people.Amina), at);

        draft.Call.Programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(at.AddSeconds(seconds), "Africa/Lagos"));
        var isInTime = draft.FollowDeadline();

        Assert.Equal((staysLate, !staysLate), (draft.IsLate, isInTime));
    }

    [Fact]
    public void Who_was_in_time_stays_so_when_the_deadline_moves_before_it()
    {
        var proposal = Calls.Programme2027().Submitted(_people.Amina);

        proposal.Call.Programme.Schedule(MilestoneKind.ProposalDeadline, ZonedTime.At(Calls.Open.AddHours(-1), "Africa/Lagos"));
        var isInTime = proposal.FollowDeadline();

        Assert.Equal((false, false), (proposal.IsLate, isInTime));
    }

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void Nothing_is_submitted_after_the_grace(string zone, string wall, string instant)
    {
        var draft = Draft(zone, wall);
        var closed = DateTime.Parse(wall, null).ToString("d MMMM yyyy, HH:mm", null);

        Broken.With($"The call for 2027 closed on {closed} ({zone.Split('/')[^1].Replace('_', ' ')}).", () => draft.Submit(Viewer.Of(_people.Amina), At(instant) + Grace + Second));

        Assert.Equal((ProposalStatus.Draft, null, Calls.Complete), (draft.Status, draft.Submitted, draft.Text));
    }

    [Fact]
    public void What_was_in_time_and_changed_within_the_grace_is_not_late()
    {
        var proposal = Draft("Africa/Lagos", "2027-01-19T18:00");
        proposal.Submit(Viewer.Of(_people.Amina), Calls.Deadline);
        proposal.Write(Calls.Complete with { Title = "Reading every receipt" }, Viewer.Of(_people.Amina), Calls.Deadline + Second);

        proposal.Submit(Viewer.Of(_people.Amina), Calls.Deadline + Grace);

        Assert.Equal((false, "Reading every receipt"), (proposal.IsLate, proposal.Title));
    }

    [Fact]
    public void A_submitted_proposal_is_in_review_from_the_deadline_on()
    {
        var proposal = Draft("Africa/Lagos", "2027-01-19T18:00");
        proposal.Submit(Viewer.Of(_people.Amina), Calls.Open);

        Assert.Equal((false, true), (proposal.IsInReview(Calls.Deadline), proposal.IsInReview(Calls.Deadline + Second)));
    }

    private Proposal Draft(string zone, string wall) => Calls.Programme(2027, new ZonedTime(DateTime.Parse(wall, null), zone)).Draft(_people.Amina);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);
}
