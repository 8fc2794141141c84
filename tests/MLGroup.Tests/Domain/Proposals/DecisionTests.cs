using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class DecisionTests
{
    private static readonly DateTimeOffset DayAfter = SmallGroup.Deadline.AddDays(1);
    private readonly SmallGroup _group = new();

    [Fact]
    public void An_acceptance_changes_nothing_until_it_is_applied()
    {
        var proposal = _group.Submitted();

        var decision = proposal.Decide(DecisionOutcome.Accept, _group.Text, " Welcome. ", null, _group.Inkeri, DayAfter);

        Assert.Equal((ProposalStatus.Submitted, null), (proposal.Status, proposal.Activity));
        Assert.Equal((true, "Welcome.", 1), (decision.IsPending, decision.Comment, decision.OfVersion));
    }

    [Fact]
    public void Applying_an_acceptance_makes_one_activity_where_it_was_placed()
    {
        var proposal = _group.Submitted();

        proposal.Decide(DecisionOutcome.Accept, _group.Text, "", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);

        Assert.Equal((ProposalStatus.Accepted, "Reading receipts", _group.Text),
            (proposal.Status, proposal.Activity!.Title, proposal.Activity.Strand));
    }

    [Fact]
    public void Nothing_is_accepted_that_has_no_place() => Refused(
        "Place the proposal in a theme or squad before you accept it.", "Outcome",
        () => _group.Submitted().Decide(DecisionOutcome.Accept, null, "", null, _group.Inkeri, DayAfter));

    [Fact]
    public void Changes_are_asked_in_words() => Refused(
        "Say which changes you ask for.", "Comment",
        () => _group.Submitted().Decide(DecisionOutcome.AskForChanges, null, " ", DayAfter.AddDays(7), _group.Inkeri, DayAfter, fields: ["ShareableData"]));

    [Fact]
    public void Changes_are_asked_of_named_answers()
    {
        const string sentence = "Tick the answers that the writers may change.";

        Refused(sentence, "Fields", () => _group.Submitted().Decide(DecisionOutcome.AskForChanges, null, "Name the data.", DayAfter.AddDays(7), _group.Inkeri, DayAfter));
        Refused(sentence, "Fields", () => _group.Submitted().Decide(
            DecisionOutcome.AskForChanges, null, "Name the data.", DayAfter.AddDays(7), _group.Inkeri, DayAfter, fields: ["Id", "Answers[9]"]));
    }

    [Fact]
    public void An_acceptance_with_changes_says_with_which() => Refused(
        "Say with which changes you accept it.", "Comment",
        () => _group.Submitted().Decide(DecisionOutcome.AcceptWithChanges, _group.Text, " ", null, _group.Inkeri, DayAfter));

    [Fact]
    public void An_acceptance_with_changes_ends_in_accepted()
    {
        var proposal = _group.Submitted();

        proposal.Decide(DecisionOutcome.AcceptWithChanges, _group.Text, "With Oslo’s data.", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);

        Assert.Equal((ProposalStatus.Accepted, _group.Text), (proposal.Status, proposal.Activity!.Strand));
    }

    [Fact]
    public void A_merge_needs_something_to_go_into() => Refused(
        "Choose the proposal that it is merged into.", "Outcome",
        () => _group.Submitted().Decide(DecisionOutcome.Merge, _group.Text, "", null, _group.Inkeri, DayAfter));

    [Fact]
    public void Changes_are_due_in_the_future() => Refused(
        "Enter a day in the future by which the changes are due.", "DueAt",
        () => _group.Submitted().Decide(DecisionOutcome.AskForChanges, null, "Name the data.", DayAfter, _group.Inkeri, DayAfter, fields: ["ShareableData"]));

    [Fact]
    public void A_comment_too_long_for_a_letter_is_refused_with_its_length() => Refused(
        "The comment has 4,001 characters, and 4,000 is the most. Shorten it.", "Comment",
        () => _group.Submitted().Decide(DecisionOutcome.NotThisYear, null, new string('x', 4_001), null, _group.Inkeri, DayAfter));

    [Fact]
    public void A_coordinator_of_the_same_office_does_not_decide() => Refused(
        "Somebody from your office wrote this proposal, so another coordinator decides it.", null,
        () => _group.Submitted().Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Chidi, DayAfter));

    [Fact]
    public void A_member_does_not_decide() => Refused(
        "Only coordinators decide.", null,
        () => _group.Submitted().Decide(DecisionOutcome.NotThisYear, null, "", null, Viewer.Of(_group.Bo), DayAfter));

    [Fact]
    public void A_draft_is_not_decided() => Refused(
        "Only a submitted proposal can be decided.", null,
        () => _group.Draft().Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter));

    [Fact]
    public void Deciding_before_the_call_closes_asks_for_confirmation()
    {
        var (proposal, day) = (_group.Submitted(), SmallGroup.Deadline.AddMinutes(-1));

        Refused("The call is still open, so the text may change. Tick the box to decide before it closes.", "Early",
            () => proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, day));
        var confirmed = proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, day, early: true);

        Assert.True(confirmed.IsPending);
    }

    [Fact]
    public void A_decision_is_applied_once()
    {
        var decision = _group.Submitted().Decide(DecisionOutcome.Accept, _group.Text, "", null, _group.Inkeri, DayAfter);
        decision.Apply(_group.Inkeri, DayAfter);

        Refused("The decision about “Reading receipts” was applied or replaced meanwhile.", null, () => decision.Apply(_group.Inkeri, DayAfter));
    }

    [Fact]
    public void A_later_decision_takes_the_place_of_a_pending_one()
    {
        var proposal = _group.Submitted();
        var first = proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);

        var second = proposal.Decide(DecisionOutcome.Accept, _group.Text, "", null, _group.Inkeri, DayAfter.AddHours(1));

        Assert.Equal((DayAfter.AddHours(1), true), (first.ReplacedAt, second.IsPending));
        Refused("The decision about “Reading receipts” was applied or replaced meanwhile.", null, () => first.Apply(_group.Inkeri, DayAfter));
    }

    [Fact]
    public void A_dropped_decision_is_as_if_it_had_not_been_made()
    {
        var proposal = _group.Submitted();
        var decision = proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);

        decision.Drop(_group.Inkeri, DayAfter);

        Assert.Equal((false, ProposalStatus.Submitted), (decision.IsPending, proposal.Status));
    }

    [Fact]
    public void A_proposal_withdrawn_meanwhile_stays_withdrawn()
    {
        var proposal = _group.Submitted();
        var decision = proposal.Decide(DecisionOutcome.Accept, _group.Text, "", null, _group.Inkeri, DayAfter);
        proposal.Withdraw("No time.", Viewer.Of(_group.Amina), DayAfter);

        Refused("“Reading receipts” was withdrawn by its writers, so there is nothing to decide. Drop the decision if there is one.", null,
            () => decision.Apply(_group.Inkeri, DayAfter));
        Assert.Equal(ProposalStatus.Withdrawn, proposal.Status);
    }

    [Fact]
    public void Changes_are_not_asked_by_a_day_that_has_passed()
    {
        var decision = _group.Submitted().Decide(DecisionOutcome.AskForChanges, null, "Name the data.", DayAfter.AddDays(7), _group.Inkeri, DayAfter, fields: ["ShareableData"]);

        Refused("The day by which the changes of “Reading receipts” are due has passed. Decide again with a later day.", null,
            () => decision.Apply(_group.Inkeri, DayAfter.AddDays(8)));
    }

    [Fact]
    public void An_activity_rests_when_its_proposal_is_turned_down_and_wakes_with_its_address()
    {
        var proposal = _group.Submitted();
        var activity = _group.Accepted(proposal, _group.Text);
        proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);
        var rested = activity.IsAtWork;

        var again = _group.Accepted(proposal, _group.Imagery);

        Assert.Equal((false, true, activity, _group.Imagery), (rested, again.IsAtWork, again, again.Strand));
    }

    private static void Refused(string sentence, string? field, Action act)
    {
        var broken = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal(new BrokenRule(sentence, field), Assert.Single(broken.Rules));
    }
}
