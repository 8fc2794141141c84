using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

/// <summary>Going back to an earlier version, and beginning anew from one's own proposal.</summary>
public sealed class RestoringTests
{
    private static readonly DateTimeOffset Later = Calls.Open.AddHours(1);

    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();

    private Viewer Amina => Viewer.Of(_people.Amina);

    [Fact]
    public void Going_back_keeps_the_text_that_stood_as_a_version()
    {
        var proposal = Submitted();
        proposal.Write(Calls.Complete with { Title = "Second" }, Amina, Later);

        proposal.Restore(proposal.Versions[0], Amina, Later.AddMinutes(1));

        Assert.Equal((Calls.Complete, Later.AddMinutes(1), ProposalStatus.Submitted), (proposal.Text, proposal.TextSavedAt, proposal.Status));
        Assert.Equal([(1, VersionReason.Submitted, "Reading receipts"), (2, VersionReason.BeforeRestoring, "Second")], Told(proposal));
    }

    [Fact]
    public void What_was_submitted_is_a_version_already_and_is_not_kept_twice()
    {
        var proposal = _programme.Draft(_people.Amina);
        proposal.Write(Calls.Complete with { Title = "Second" }, Amina, Later);
        proposal.Submit(Amina, Later);

        proposal.Restore(proposal.Versions[0], Amina, Later);

        Assert.Equal([(1, VersionReason.Quiet, "Reading receipts"), (2, VersionReason.Submitted, "Second")], Told(proposal));
        Assert.Equal(("Reading receipts", "Second", true), (proposal.Text.Title, proposal.Submitted!.Title, proposal.HasUnsubmittedChanges));
    }

    [Fact]
    public void The_text_that_stands_is_not_gone_back_to()
    {
        var proposal = Submitted();

        Broken.With("The text is the same as in version 1 already.", () => proposal.Restore(proposal.Versions[0], Amina, Later));
    }

    [Fact]
    public void Only_writers_go_back_and_only_while_it_is_open()
    {
        var proposal = Submitted();
        proposal.Write(Calls.Complete with { Title = "Second" }, Amina, Later);

        Broken.With("Only the writers of this proposal can do that.", () => proposal.Restore(proposal.Versions[0], Viewer.Of(_people.Dina), Later));
        Broken.With("The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => proposal.Restore(proposal.Versions[0], Amina, Calls.Deadline.AddDays(1)));
        proposal.Withdraw("No time.", Amina, Later);
        Broken.With("This proposal is withdrawn. Take it back to go on.", () => proposal.Restore(proposal.Versions[0], Amina, Later));
    }

    [Fact]
    public void A_copy_is_a_draft_of_one_s_own_with_the_same_text()
    {
        var proposal = Submitted().With(_people.Bo);

        var copy = proposal.Copy(_programme.Call, _people.Bo, Later);

        Assert.Equal((ProposalStatus.Draft, Calls.Complete, proposal.Id, 0), (copy.Status, copy.Text, copy.CopiedFromId, copy.VersionCount));
        Assert.Equal((_people.Bo, 1, null), (copy.Proposer.Member, copy.Writers.Count, copy.Submitted));
    }

    [Fact]
    public void A_copy_for_another_call_leaves_out_what_only_the_first_call_asked()
    {
        var proposal = _programme.Submitted(_people.Amina, Calls.Complete with { Answers = "{\"1\":\"Forty\"}", WishedStrand = "crop-area", PeopleNeeded = "Two people." });
        var next = Calls.Programme(2028, new ZonedTime(new DateTime(2028, 1, 19, 18, 0, 0), "Africa/Lagos"), ZonedTime.At(Calls.Opening, "Africa/Lagos"));

        var copy = proposal.Copy(next.Call, _people.Amina, Later);

        Assert.Equal(("", "", "Two people."), (copy.Text.Answers, copy.Text.WishedStrand, copy.Text.PeopleNeeded));
    }

    [Fact]
    public void Only_writers_copy_and_only_into_an_open_call()
    {
        var proposal = Submitted();

        Broken.With("Only the writers of this proposal can do that.", () => proposal.Copy(_programme.Call, _people.Bo, Later));
        Broken.With("The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => proposal.Copy(_programme.Call, _people.Amina, Calls.Deadline.AddDays(1)));
    }

    private Proposal Submitted() => _programme.Submitted(_people.Amina);

    private static IEnumerable<(int, VersionReason, string)> Told(Proposal proposal) =>
        proposal.Versions.Select(version => (version.Number, version.Reason, version.Text.Title));
}
