using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class WithdrawingTests
{
    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();

    private Viewer Amina => Viewer.Of(_people.Amina);

    [Fact]
    public void A_draft_and_a_submitted_proposal_are_withdrawn_with_a_reason()
    {
        var (draft, submitted) = (_programme.Draft(_people.Amina), _programme.Submitted(_people.Amina));

        draft.Withdraw(" No time. ", Amina, Calls.Open);
        submitted.Withdraw("No data.", Amina, Calls.Deadline.AddDays(9));

        Assert.Equal((ProposalStatus.Withdrawn, "No time.", Calls.Open), (draft.Status, draft.WithdrawnReason, draft.WithdrawnAt));
        Assert.Equal((ProposalStatus.Withdrawn, "No data.", Calls.Complete), (submitted.Status, submitted.WithdrawnReason, submitted.Submitted));
    }

    [Fact]
    public void A_reason_is_asked_for() => Broken.With(
        "Say in a few words why you withdraw it.", () => _programme.Draft(_people.Amina).Withdraw(" ", Amina, Calls.Open), "Reason");

    [Fact]
    public void A_reason_too_long_is_refused_with_by_how_much() => Broken.With(
        "The reason has 2,001 characters, and 2,000 is the most we can keep. Shorten it by 1.",
        () => _programme.Draft(_people.Amina).Withdraw(new string('x', 2_001), Amina, Calls.Open), "Reason");

    [Fact]
    public void Only_its_writers_withdraw_it_and_take_it_back()
    {
        var proposal = _programme.Draft(_people.Amina);

        Broken.With("Only the writers of this proposal can do that.", () => proposal.Withdraw("Spam.", Viewer.Of(_people.Dina), Calls.Open));
        proposal.Withdraw("No time.", Amina, Calls.Open);
        Broken.With("Only the writers of this proposal can do that.", () => proposal.TakeBack(Viewer.Of(_people.Dina), Calls.Open));
    }

    [Fact]
    public void It_is_withdrawn_once()
    {
        var proposal = Withdrawn();

        Broken.With("Only a draft, a submitted proposal or one with changes asked can be withdrawn.", () => proposal.Withdraw("Again.", Amina, Calls.Open));

        Assert.Equal("No time.", proposal.WithdrawnReason);
    }

    [Fact]
    public void A_withdrawn_proposal_is_not_written_on() => Broken.With(
        "This proposal is withdrawn. Take it back to go on.", () => Withdrawn().Write(new ProposalText(), Amina, Calls.Open));

    [Fact]
    public void Taken_back_it_is_a_draft_with_its_text_and_can_be_submitted_again()
    {
        var proposal = Withdrawn();

        proposal.TakeBack(Amina, Calls.Open);
        var (status, reason, at) = (proposal.Status, proposal.WithdrawnReason, proposal.WithdrawnAt);
        proposal.Submit(Amina, Calls.Open);

        Assert.Equal((ProposalStatus.Draft, "", null), (status, reason, at));
        Assert.Equal((ProposalStatus.Submitted, Calls.Complete, 2), (proposal.Status, proposal.Submitted, proposal.SubmittedVersion));
    }

    [Fact]
    public void After_the_call_nothing_is_taken_back() => Broken.With(
        "The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => Withdrawn().TakeBack(Amina, Calls.Deadline.AddDays(1)));

    [Fact]
    public void What_is_not_withdrawn_is_not_taken_back() => Broken.With(
        "This proposal is not withdrawn.", () => _programme.Draft(_people.Amina).TakeBack(Amina, Calls.Open));

    private Proposal Withdrawn()
    {
        var proposal = _programme.Submitted(_people.Amina);
        proposal.Withdraw("No time.", Amina, Calls.Open);
        return proposal;
    }
}
