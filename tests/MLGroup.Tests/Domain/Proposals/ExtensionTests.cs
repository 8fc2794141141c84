using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class ExtensionTests
{
    private static readonly DateTimeOffset Late = Calls.Deadline.AddDays(1);
    private static readonly DateTimeOffset Until = Calls.Deadline.AddDays(7);

    private readonly People _people = People.Stored();
    private readonly Programme _programme = Calls.Programme2027();
    private readonly Proposal _proposal;

    public ExtensionTests() => _proposal = _programme.Draft(_people.Amina);

    private Viewer Amina => Viewer.Of(_people.Amina);

    private Viewer Dina => Viewer.Of(_people.Dina);

    [Fact]
    public void More_time_counts_once_a_writer_uses_it_and_what_comes_then_is_late()
    {
        var extension = _proposal.Extend(Until, Dina, Late);
        var given = _proposal.IsOpen(Late);

        extension.Use(Amina, Late);
        _proposal.Submit(Amina, Until);

        Assert.Equal((false, Late, Until, _people.Dina.Id), (given, extension.UsedAt, _proposal.ExtendedUntil, extension.GrantedById));
        Assert.Equal((ProposalStatus.Submitted, true), (_proposal.Status, _proposal.IsLate));
    }

    [Fact]
    public void After_its_last_second_the_proposal_is_closed_again()
    {
        _proposal.Extend(Until, Dina, Late).Use(Amina, Late);

        Assert.Equal((true, false), (_proposal.IsOpen(Until), _proposal.IsOpen(Until.AddSeconds(1))));
        Broken.With("The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => _proposal.Submit(Amina, Until.AddSeconds(1)));
    }

    [Fact]
    public void A_link_is_used_once_in_time_and_by_a_writer()
    {
        var (used, old) = (_proposal.Extend(Until, Dina, Late), _proposal.Extend(Late.AddMinutes(1), Dina, Late));

        Broken.With("Only the writers of this proposal can do that.", () => used.Use(Viewer.Of(_people.Bo), Late));
        used.Use(Amina, Late);

        Broken.With("This link was used already. Your proposal is under “My proposals”.", () => used.Use(Amina, Late));
        Broken.With("The time ran out on 20 January 2027, 18:01 (Lagos). Ask the coordinators who sent you the link.", () => old.Use(Amina, Late.AddMinutes(2)));
    }

    [Fact]
    public void A_shorter_extension_takes_nothing_from_a_longer_one()
    {
        _proposal.Extend(Until, Dina, Late).Use(Amina, Late);

        _proposal.Extend(Until.AddDays(-1), Dina, Late).Use(Amina, Late);

        Assert.Equal(Until, _proposal.ExtendedUntil);
    }

    [Fact]
    public void Only_coordinators_give_more_time_and_not_to_what_they_write()
    {
        var dinas = _programme.Draft(_people.Dina);

        Broken.With("Only coordinators give more time.", () => _proposal.Extend(Until, Amina, Late));
        Broken.With("You write this proposal, so another coordinator gives it more time.", () => dinas.Extend(Until, Dina, Late));
        Assert.Equal(_people.Emeka.Id, dinas.Extend(Until, Viewer.Of(_people.Emeka), Late).GrantedById);
    }

    [Fact]
    public void A_time_that_helps_nobody_is_not_given()
    {
        Broken.With("Enter a day and time in the future.", () => _proposal.Extend(Late, Dina, Late), "Until");
        Broken.With("The call is open longer than that. Enter a later day.", () => _proposal.Extend(Calls.Deadline, Dina, Calls.Open), "Until");
    }

    [Fact]
    public void What_the_member_has_not_confirmed_gets_no_more_time()
    {
        var entered = Proposal.EnterFor(_people.Bo, _programme.Call, Until, Dina, Late);

        Broken.With("Bo Lindqvist has not confirmed this proposal yet. Give more time once they have.", () => entered.Extend(Until, Dina, Late));
    }

    [Fact]
    public void A_decided_proposal_gets_no_more_time_nor_uses_it()
    {
        _proposal.Submit(Amina, Calls.Open);
        var extension = _proposal.Extend(Until, Dina, Late);
        _proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, Dina, Late).Apply(Dina, Late);

        Broken.With("This proposal is decided, so more time would not help. Ask for changes instead.", () => _proposal.Extend(Until, Dina, Late));
        Broken.With("This proposal is decided meanwhile, so more time does not help it any more.", () => extension.Use(Amina, Late));
    }

    [Fact]
    public void What_was_withdrawn_is_taken_back_in_the_extra_time()
    {
        _proposal.Withdraw("No time.", Amina, Calls.Open);
        _proposal.Extend(Until, Dina, Late).Use(Amina, Late);

        _proposal.TakeBack(Amina, Until);

        Assert.Equal((ProposalStatus.Draft, true), (_proposal.Status, _proposal.IsOpen(Until)));
    }
}
