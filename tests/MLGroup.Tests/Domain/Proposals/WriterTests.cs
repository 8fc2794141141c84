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
        "The call for 2027 closed on 19 January 2027.", () => _proposal.Invite(_people.Bo, Amina, Calls.Deadline.AddDays(1)));

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
