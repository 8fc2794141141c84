using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class SubmittingTests
{
    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();

    private Viewer Amina => Viewer.Of(_people.Amina);

    [Fact]
    public void Submitting_freezes_the_text_as_a_version_of_its_own()
    {
        var proposal = _programme.Draft(_people.Amina);

        proposal.Submit(Amina, Calls.Open);

        var version = Assert.Single(proposal.Versions);
        Assert.Equal((1, VersionReason.Submitted, Calls.Complete, _people.Amina.Id, Calls.Open),
            (version.Number, version.Reason, version.Text, version.WrittenById, version.CutAt));
        Assert.Equal((1, Calls.Complete, Calls.Open), (proposal.SubmittedVersion, proposal.Submitted, proposal.SubmittedAt));
    }

    [Fact]
    public void An_incomplete_draft_is_refused_and_keeps_its_text()
    {
        var proposal = _programme.Draft(_people.Amina, Calls.Complete with { Kind = "", UseToOthers = " " });

        Broken.With([new("Choose what kind of activity it is.", "Kind"), new("Say what use it is to other offices.", "UseToOthers")],
            () => proposal.Submit(Amina, Calls.Open));

        Assert.Equal((ProposalStatus.Draft, Calls.Complete with { Kind = "", UseToOthers = " " }, 0),
            (proposal.Status, proposal.Text, proposal.Versions.Count));
    }

    [Fact]
    public void Nobody_submits_what_others_wrote()
    {
        var proposal = _programme.Draft(_people.Amina);
        proposal.Invite(_people.Chen, Amina, Calls.Open);

        Assert.All([_people.Bo, _people.Chen, _people.Dina], other => Broken.With(
            "Only the writers of this proposal can do that.", () => proposal.Submit(Viewer.Of(other), Calls.Open)));
    }

    [Fact]
    public void After_submitting_one_writes_on_a_copy()
    {
        var proposal = _programme.Submitted(_people.Amina);

        proposal.Write(Calls.Complete with { Title = "Reading every receipt" }, Amina, Calls.Open.AddMinutes(1));

        Assert.Equal(("Reading receipts", "Reading receipts", "Reading every receipt", true, ProposalStatus.Submitted),
            (proposal.Title, proposal.Submitted!.Title, proposal.Text.Title, proposal.HasUnsubmittedChanges, proposal.Status));
    }

    [Fact]
    public void Submitting_changes_puts_the_copy_in_the_place_of_what_stood()
    {
        var proposal = _programme.Submitted(_people.Amina);
        proposal.Write(Calls.Complete with { Title = "Reading every receipt" }, Amina, Calls.Open.AddMinutes(1));

        proposal.Submit(Amina, Calls.Open.AddMinutes(2));

        Assert.Equal(("Reading every receipt", false, 2, Calls.Open.AddMinutes(2)),
            (proposal.Title, proposal.HasUnsubmittedChanges, proposal.SubmittedVersion, proposal.SubmittedAt));
    }

    [Fact]
    public void Incomplete_changes_leave_what_was_submitted()
    {
        var proposal = _programme.Submitted(_people.Amina);
        proposal.Write(Calls.Complete with { Title = "" }, Amina, Calls.Open.AddMinutes(1));

        Broken.With("Enter a title.", () => proposal.Submit(Amina, Calls.Open.AddMinutes(2)), "Title");

        Assert.Equal((ProposalStatus.Submitted, Calls.Complete, 1), (proposal.Status, proposal.Submitted, proposal.SubmittedVersion));
    }

    [Fact]
    public void The_same_text_is_not_submitted_twice()
    {
        var proposal = _programme.Submitted(_people.Amina);

        Broken.With("This proposal is submitted already, and nothing was changed since.", () => proposal.Submit(Amina, Calls.Open));

        Assert.Equal((1, 1), (proposal.SubmittedVersion, proposal.Versions.Count));
    }

    [Fact]
    public void Asked_changes_may_come_until_their_day_also_after_the_deadline()
    {
        var due = Calls.Deadline.AddDays(14);
        var proposal = ChangesAsked(due);
        proposal.Write(Calls.Complete with { ShareableData = "10,000 receipts." }, Amina, due);

        proposal.Submit(Amina, due);

        Assert.Equal((ProposalStatus.Submitted, "10,000 receipts.", false, null),
            (proposal.Status, proposal.Submitted!.ShareableData, proposal.IsLate, proposal.ChangesDueAt));
        Broken.With("The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => proposal.Write(Calls.Complete, Amina, due));
    }

    [Fact]
    public void Asked_changes_do_not_come_after_their_day()
    {
        var due = Calls.Deadline.AddDays(14);
        var proposal = ChangesAsked(due);

        Broken.With("The changes were due on 2 February 2027, 18:00 (Lagos).", () => proposal.Submit(Amina, due.AddSeconds(1)));

        Assert.Equal((ProposalStatus.ChangesAsked, false), (proposal.Status, proposal.IsOpen(due.AddSeconds(1))));
    }

    [Fact]
    public void A_decided_proposal_is_no_longer_changed()
    {
        var proposal = _programme.Submitted(_people.Amina);
        proposal.Decide(DecisionOutcome.AskForChanges, null, "Which data?", Calls.Deadline, Viewer.Of(_people.Dina), Calls.Open, fields: ["Title"]);
        Decide(proposal, DecisionOutcome.NotThisYear, "", null, Calls.Deadline.AddMinutes(1));

        Broken.With("This proposal is decided and can no longer be changed.", () => proposal.Write(new ProposalText(), Amina, Calls.Deadline.AddMinutes(1)));
    }

    private Proposal ChangesAsked(DateTimeOffset due)
    {
        var proposal = _programme.Submitted(_people.Amina);
        Decide(proposal, DecisionOutcome.AskForChanges, "Which data?", due, Calls.Deadline.AddDays(7));
        return proposal;
    }

    private void Decide(Proposal proposal, DecisionOutcome outcome, string comment, DateTimeOffset? due, DateTimeOffset now) =>
        proposal.Decide(outcome, null, comment, due, Viewer.Of(_people.Dina), now, fields: [.. proposal.Fields.Select(field => field.Name)]).Apply(Viewer.Of(_people.Dina), now);
}
