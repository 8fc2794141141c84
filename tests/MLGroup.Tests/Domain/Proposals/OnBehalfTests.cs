using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class OnBehalfTests
{
    private static readonly DateTimeOffset After = Calls.Deadline.AddDays(2);

    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();

    private Viewer Dina => Viewer.Of(_people.Dina);

    private Viewer Amina => Viewer.Of(_people.Amina);

    [Fact]
    public void Who_entered_it_writes_it_until_the_member_confirms()
    {
        var proposal = Entered();
        var before = (proposal.IsEnteredBy(Dina), proposal.IsWrittenBy(Amina));

        proposal.Confirm(Calls.Open);

        Assert.Equal((true, false), before);
        Assert.Equal((false, true), (proposal.IsEnteredBy(Dina), proposal.IsWrittenBy(Amina)));
        Broken.With("Only the writers of this proposal can do that.", () => proposal.Write(Calls.Complete with { Title = "Mine" }, Dina, Calls.Open));
    }

    [Fact]
    public void Only_the_member_submits_it()
    {
        var proposal = Entered();
        Broken.With("Only the writers of this proposal can do that.", () => proposal.Submit(Dina, Calls.Open));

        proposal.Confirm(Calls.Open);
        proposal.Submit(Amina, Calls.Open);

        Assert.Equal((ProposalStatus.Submitted, Calls.Complete), (proposal.Status, proposal.Submitted));
    }

    [Fact]
    public void It_is_confirmed_once()
    {
        var proposal = Entered();
        proposal.Confirm(Calls.Open);

        Broken.With("You have confirmed this proposal already.", () => proposal.Confirm(Calls.Open));
        Broken.With("You have confirmed this proposal already.", () => proposal.Disown(Calls.Open));
    }

    [Fact]
    public void What_is_not_theirs_is_withdrawn_and_says_why()
    {
        var proposal = Entered();

        proposal.Disown(Calls.Open);

        Assert.Equal((ProposalStatus.Withdrawn, "The member said that this is not theirs.", false),
            (proposal.Status, proposal.WithdrawnReason, proposal.IsEnteredBy(Dina)));
        Broken.With("This proposal no longer waits for you.", () => proposal.Confirm(Calls.Open));
    }

    [Fact]
    public void A_signed_in_member_answers_it_like_an_invitation()
    {
        var (theirs, not) = (Entered(), Entered());

        theirs.Answer(accepts: true, Amina, Calls.Open);
        not.Answer(accepts: false, Amina, Calls.Open);

        Assert.Equal((Calls.Open, ProposalStatus.Withdrawn), (theirs.ConfirmedAt, not.Status));
    }

    [Fact]
    public void After_the_deadline_it_needs_a_time_until_when_it_counts()
    {
        Broken.With("Enter a day and time in the future.", () => Proposal.EnterFor(_people.Amina, _programme.Call, null, Dina, After), "Until");

        var proposal = Proposal.EnterFor(_people.Amina, _programme.Call, After.AddDays(3), Dina, After);
        proposal.Write(Calls.Complete, Dina, After);
        proposal.Confirm(After.AddDays(1));
        proposal.Submit(Amina, After.AddDays(1));

        Assert.Equal((ProposalStatus.Submitted, true), (proposal.Status, proposal.IsLate));
    }

    [Fact]
    public void Nobody_else_enters_it_and_nobody_for_themself()
    {
        Broken.With("Only coordinators enter a proposal for somebody else.", () => Proposal.EnterFor(_people.Amina, _programme.Call, null, Viewer.Of(_people.Bo), Calls.Open));
        Broken.With("This is your own address. Propose your own activity under “My proposals”.",
            () => Proposal.EnterFor(_people.Dina, _programme.Call, null, Dina, Calls.Open), "Address");
        Broken.With("The call for 2027 opens on 2 November 2026, 10:00 (Lagos).", () => Proposal.EnterFor(_people.Amina, _programme.Call, null, Dina, Calls.Opening.AddDays(-1)));
    }

    [Fact]
    public void Only_coordinators_look_after_it_and_who_entered_it_does_at_first()
    {
        var proposal = Entered();
        var first = proposal.LookedAfterById;

        proposal.LookAfter(null, first, Dina);

        Assert.Equal((_people.Dina.Id, null), (first, proposal.LookedAfterById));
        Broken.With("Only coordinators look after proposals.", () => proposal.LookAfter(_people.Dina, null, Amina));
        Broken.With("Bo Lindqvist is no coordinator. Choose one from the list.", () => proposal.LookAfter(_people.Bo, null, Dina), "LookedAfterById");
    }

    [Fact]
    public void Whoever_saw_another_keeper_is_told_who_it_is_now_and_changes_nothing()
    {
        var (proposal, late) = (Entered(), Entered());
        proposal.LookAfter(_people.Dina, _people.Dina.Id, Dina);
        late.LookAfter(null, _people.Dina.Id, Dina);

        var keptByDina = Assert.Throws<OutdatedException>(() => proposal.LookAfter(_people.Emeka, null, Dina));
        var keptByNobody = Assert.Throws<OutdatedException>(() => late.LookAfter(_people.Emeka, _people.Dina.Id, Dina));
        proposal.LookAfter(_people.Dina, null, Dina);

        Assert.StartsWith("Dina Haddad looks after “", keptByDina.Message, StringComparison.Ordinal);
        Assert.StartsWith("Nobody looks after “", keptByNobody.Message, StringComparison.Ordinal);
        Assert.Equal((_people.Dina.Id, null), (proposal.LookedAfterById, late.LookedAfterById));
    }

    [Fact]
    public void Interest_is_for_what_stands_and_what_others_wrote()
    {
        var proposal = _programme.Submitted(_people.Amina);

        var said = new Interest(proposal, _people.Bo, InterestKind.HasData, Calls.Open);

        Assert.Equal((_people.Bo.Id, InterestKind.HasData), (said.MemberId, said.Kind));
        Broken.With("You write this proposal yourself.", () => new Interest(proposal, _people.Amina, InterestKind.CanHelp, Calls.Open));
        proposal.Withdraw("No time.", Amina, Calls.Open);
        Broken.With("This proposal does not stand in the call any more.", () => new Interest(proposal, _people.Bo, InterestKind.WouldJoin, Calls.Open));
    }

    private Proposal Entered()
    {
        var proposal = Proposal.EnterFor(_people.Amina, _programme.Call, null, Dina, Calls.Open);
        proposal.Write(Calls.Complete, Dina, Calls.Open);
        return proposal;
    }
}
