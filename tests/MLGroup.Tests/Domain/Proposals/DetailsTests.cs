using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

/// <summary>Between the deadline and the programme meeting the details of what was submitted may follow, and nothing else.</summary>
public sealed class DetailsTests
{
    private const string Closed = "The call for 2027 closed on 19 January 2027, 18:00 (Lagos).";

    private static readonly DateTimeOffset Meeting = Calls.Deadline.AddDays(20);
    private static readonly DateTimeOffset Between = Calls.Deadline.AddDays(10);

    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();
    private readonly Proposal _proposal;

    public DetailsTests()
    {
        _programme.Schedule(MilestoneKind.ProgrammeMeeting, ZonedTime.At(Meeting, "Africa/Lagos"));
        _proposal = _programme.Submitted(_people.Amina);
    }

    private Viewer Amina => Viewer.Of(_people.Amina);

    [Fact]
    public void Details_are_written_and_submitted_until_the_meeting()
    {
        _proposal.Write(Calls.Complete with { ShareableData = "10,000 receipts." }, Amina, Meeting);
        _proposal.Submit(Amina, Meeting);

        Assert.Equal(("10,000 receipts.", 2, false), (_proposal.Submitted!.ShareableData, _proposal.SubmittedVersion, _proposal.IsLate));
        Broken.With(Closed, () => _proposal.Write(Calls.Complete, Amina, Meeting.AddSeconds(1)));
    }

    [Fact]
    public void The_idea_stands_still()
    {
        Broken.With(Closed, () => _proposal.Write(Calls.Complete with { Title = "Another" }, Amina, Between));
        Broken.With(Closed, () => _proposal.Write(Calls.Complete with { Title = "Another", ShareableData = "x" }, Amina, Between));

        Assert.Equal(Calls.Complete, _proposal.Text);
    }

    [Fact]
    public void An_idea_changed_before_the_deadline_and_not_submitted_stays_behind()
    {
        _proposal.Write(Calls.Complete with { Title = "Half-way" }, Amina, Calls.Open);
        _proposal.Write(_proposal.Text with { ShareableData = "x" }, Amina, Between);

        _proposal.Submit(Amina, Between);

        Assert.Equal(("Reading receipts", "x", "Half-way"), (_proposal.Submitted!.Title, _proposal.Submitted.ShareableData, _proposal.Text.Title));
        Assert.Equal((true, false), (_proposal.HasUnsubmittedChanges, _proposal.HasSomethingToSubmit(Between)));
    }

    [Fact]
    public void Nothing_new_is_not_submitted_again()
    {
        Assert.False(_proposal.HasSomethingToSubmit(Between));
        Broken.With("This proposal is submitted already, and nothing was changed since.", () => _proposal.Submit(Amina, Between));
    }

    [Fact]
    public void A_draft_has_no_details_to_follow()
    {
        var draft = _programme.Draft(_people.Amina);

        Assert.False(draft.TakesDetails(Between));
        Broken.With(Closed, () => draft.Write(Calls.Complete with { ShareableData = "x" }, Amina, Between));
        Broken.With(Closed, () => draft.Submit(Amina, Between));
    }

    [Fact]
    public void Details_that_cannot_stand_are_named()
    {
        _proposal.Write(Calls.Complete with { HoursAMonth = "many" }, Amina, Between);

        Broken.With("Enter the hours a month as a whole number, for example 10.", () => _proposal.Submit(Amina, Between), "HoursAMonth");
    }

    [Fact]
    public void Without_a_meeting_nothing_follows()
    {
        var proposal = Calls.Programme2027().Submitted(_people.Amina);

        Assert.False(proposal.TakesDetails(Between));
    }
}
