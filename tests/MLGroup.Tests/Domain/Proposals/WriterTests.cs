using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class WriterTests
{
    private static readonly DateTimeOffset NextDay = Calls.Open.AddDays(1);

    private readonly People _people = People.Stored();
    private readonly Proposal _proposal;

    public WriterTests() => _proposal = Calls.Programme2027().Draft(_people.Amina);

    private Viewer Amina => Viewer.Of(_people.Amina);

    private Viewer Bo => Viewer.Of(_people.Bo);

    [Fact]
    public void An_invited_member_writes_only_once_they_accept()
    {
        var bo = _proposal.Invite(_people.Bo, Amina, Calls.Open);
        var before = _proposal.IsWrittenBy(Bo);

        _proposal.Answer(accepts: true, Bo, NextDay);

        Assert.Equal((false, true), (before, _proposal.IsWrittenBy(Bo)));
        Assert.Equal((WriterRole.CoProposer, WriterState.Accepted, _people.Oslo, Calls.Open, NextDay),
            (bo.Role, bo.State, bo.Organisation, bo.InvitedAt, bo.AnsweredAt));
    }

    [Fact]
    public void Who_declined_may_be_invited_again()
    {
        var bo = _proposal.Invite(_people.Bo, Amina, Calls.Open);
        _proposal.Answer(accepts: false, Bo, Calls.Open);

        var again = _proposal.Invite(_people.Bo, Amina, NextDay);

        Assert.Equal((bo, WriterState.Invited, NextDay, null), (again, again.State, again.InvitedAt, again.AnsweredAt));
        Assert.Equal(2, _proposal.Writers.Count);
    }

    [Fact]
    public void An_invitation_is_answered_once()
    {
        _proposal.With(_people.Bo).Invite(_people.Chen, Amina, Calls.Open);
        _proposal.Answer(accepts: false, Viewer.Of(_people.Chen), Calls.Open);

        Broken.With("You are a co-proposer of this proposal already.", () => _proposal.Answer(accepts: true, Bo, NextDay));
        Broken.With("You declined this invitation. Ask the proposer to invite you again.",
            () => _proposal.Answer(accepts: true, Viewer.Of(_people.Chen), NextDay));
    }

    [Fact]
    public void Who_was_not_invited_answers_nothing()
    {
        Broken.With("You are not invited to this proposal.", () => _proposal.Answer(accepts: true, Bo, Calls.Open));
        Broken.With("You are not invited to this proposal.", () => _proposal.Answer(accepts: true, Viewer.Visitor, Calls.Open));
    }

    [Fact]
    public void Nobody_is_invited_twice()
    {
        _proposal.Invite(_people.Bo, Amina, Calls.Open);

        Broken.With("Bo Lindqvist is invited already and has not answered yet.", () => _proposal.Invite(_people.Bo, Amina, Calls.Open), "Address");
        Broken.With("Amina Bello is a writer of this proposal already.", () => _proposal.Invite(_people.Amina, Amina, Calls.Open), "Address");
    }

    [Fact]
    public void A_co_proposer_invites_and_an_invited_one_does_not()
    {
        _proposal.With(_people.Bo).Invite(_people.Chen, Bo, Calls.Open);

        Broken.With("Only the writers of this proposal can do that.", () => _proposal.Invite(_people.Emeka, Viewer.Of(_people.Chen), Calls.Open));
        Assert.Equal(3, _proposal.Writers.Count);
    }

    [Fact]
    public void Nobody_is_invited_after_the_call() => Broken.With(
        "The call for 2027 closed on 19 January 2027, 18:00 (Lagos).", () => _proposal.Invite(_people.Bo, Amina, Calls.Deadline.AddDays(1)));

    [Fact]
    public void A_proposal_has_at_most_twenty_writers_and_who_declined_is_none()
    {
        var others = Enumerable.Range(1, 19).Select(number => _people.Another($"Writer{number}")).ToList();
        others.ForEach(other => _proposal.Invite(other, Amina, Calls.Open));

        Broken.With("A proposal has at most 20 writers.", () => _proposal.Invite(_people.Bo, Amina, Calls.Open), "Address");
        Broken.With("Writer3 is invited already and has not answered yet.", () => _proposal.Invite(others[2], Amina, Calls.Open), "Address");
        _proposal.Answer(accepts: false, Viewer.Of(others[0]), Calls.Open);
        _proposal.Invite(_people.Bo, Amina, Calls.Open);
        Broken.With("A proposal has at most 20 writers.", () => _proposal.Invite(others[0], Amina, Calls.Open), "Address");
    }

    [Fact]
    public void The_proposer_removes_a_co_proposer_who_may_be_invited_again()
    {
        _proposal.With(_people.Bo);

        var removed = _proposal.Remove(_people.Bo.Id, Amina);

        Assert.Equal((_people.Bo, false, 1), (removed.Member, _proposal.IsWrittenBy(Bo), _proposal.Writers.Count));
        Assert.Equal(WriterState.Invited, _proposal.Invite(_people.Bo, Amina, NextDay).State);
    }

    [Fact]
    public void A_co_proposer_leaves_by_themself_and_removes_nobody_else()
    {
        _proposal.With(_people.Bo).With(_people.Chen);

        Broken.With("Only the proposer, Amina Bello, can remove another writer.", () => _proposal.Remove(_people.Chen.Id, Bo));
        Assert.Equal(_people.Bo, _proposal.Remove(_people.Bo.Id, Bo).Member);
        Broken.With("Only the writers of this proposal can do that.", () => _proposal.Remove(_people.Chen.Id, Bo));
    }

    [Fact]
    public void The_proposer_is_not_removed()
    {
        _proposal.With(_people.Bo);

        Broken.With("The proposer cannot be removed. Hand the proposal over to a co-proposer first.", () => _proposal.Remove(_people.Amina.Id, Amina));
        Broken.With("The proposer cannot be removed. Hand the proposal over to a co-proposer first.", () => _proposal.Remove(_people.Amina.Id, Bo));
    }

    [Fact]
    public void Nobody_is_removed_twice_nor_who_never_wrote_or_declined()
    {
        _proposal.With(_people.Bo).Remove(_people.Bo.Id, Amina);
        _proposal.Invite(_people.Chen, Amina, Calls.Open);
        _proposal.Answer(accepts: false, Viewer.Of(_people.Chen), Calls.Open);

        Assert.All([_people.Bo, _people.Chen, _people.Dina], gone => Broken.With(
            "This person is no writer of this proposal any more.", () => _proposal.Remove(gone.Id, Amina)));
    }

    [Fact]
    public void An_invitation_is_taken_back_by_the_proposer_until_it_is_accepted()
    {
        _proposal.With(_people.Bo).Invite(_people.Chen, Amina, Calls.Open);

        Broken.With("Bo Lindqvist has accepted the invitation meanwhile and is a co-proposer now.", () => _proposal.TakeBackInvitation(_people.Bo.Id, Amina));
        Broken.With("Only the proposer, Amina Bello, can remove another writer.", () => _proposal.TakeBackInvitation(_people.Chen.Id, Bo));
        Assert.Equal(_people.Chen, _proposal.TakeBackInvitation(_people.Chen.Id, Amina).Member);
        Broken.With("You are not invited to this proposal.", () => _proposal.Answer(accepts: true, Viewer.Of(_people.Chen), NextDay));
    }

    [Fact]
    public void Handing_over_makes_a_co_proposer_the_proposer_and_the_proposer_a_co_proposer()
    {
        _proposal.With(_people.Bo);

        var proposer = _proposal.HandOver(_people.Bo.Id, Amina);

        Assert.Equal((_people.Bo, WriterRole.CoProposer, true), (proposer.Member, _proposal.Writers[0].Role, _proposal.IsWrittenBy(Amina)));
        Assert.Equal((true, false), (_proposal.IsLedBy(Bo), _proposal.IsLedBy(Amina)));
        Broken.With("Only the proposer, Bo Lindqvist, can hand the proposal over.", () => _proposal.HandOver(_people.Amina.Id, Amina));
    }

    [Fact]
    public void The_lead_goes_to_a_co_proposer_who_has_accepted()
    {
        _proposal.Invite(_people.Bo, Amina, Calls.Open);

        Broken.With("Hand the proposal over to a co-proposer who has accepted the invitation.", () => _proposal.HandOver(_people.Bo.Id, Amina));
        Broken.With("Hand the proposal over to a co-proposer who has accepted the invitation.", () => _proposal.HandOver(_people.Amina.Id, Amina));
        Broken.With("This person is no writer of this proposal any more.", () => _proposal.HandOver(_people.Chen.Id, Amina));
        Broken.With("Only the writers of this proposal can do that.", () => _proposal.HandOver(_people.Bo.Id, Bo));
    }

    [Fact]
    public void Writers_come_and_go_by_removing_and_handing_over_also_after_the_deadline()
    {
        _proposal.With(_people.Bo).With(_people.Chen);
        _proposal.Submit(Amina, Calls.Open);

        _proposal.HandOver(_people.Bo.Id, Amina);
        _proposal.Remove(_people.Chen.Id, Bo);

        Assert.Equal(["Amina Bello", "Bo Lindqvist"], _proposal.AcceptedWriters.Select(writer => writer.Member.Name));
    }

    [Fact]
    public void A_proposal_stays_with_the_office_of_the_day_it_was_begun()
    {
        _people.Amina.WorkFor(_people.Oslo, NextDay);

        Assert.Equal((_people.Abuja, true), (_proposal.Proposer.Organisation, _proposal.IsConflictFor(Viewer.Of(_people.Emeka))));
    }

    [Fact]
    public void A_conflict_is_one_s_own_and_one_s_office_s_proposal_and_not_what_one_declined()
    {
        _proposal.Invite(_people.Bo, Amina, Calls.Open);
        var asked = _proposal.IsConflictFor(Bo);
        _proposal.Answer(accepts: false, Bo, Calls.Open);

        Assert.Equal((true, false), (asked, _proposal.IsConflictFor(Bo)));
        Assert.Equal((true, true, false, false), (_proposal.IsConflictFor(Amina), _proposal.IsConflictFor(Viewer.Of(_people.Emeka)),
            _proposal.IsConflictFor(Viewer.Of(_people.Dina)), _proposal.IsConflictFor(Viewer.Visitor)));
    }
}
