using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class MergingTests
{
    private static readonly DateTimeOffset DayAfter = SmallGroup.Deadline.AddDays(1);
    private static readonly ProposalText Parsing = SmallGroup.Complete with
    {
        Title = "Parsing receipts",
        WhatAndWhy = "Read the lines.",
        Supports = "quality ethics",
        ShareableData = "A thousand receipts."
    };

    private readonly SmallGroup _group = new();
    private readonly Proposal _into;
    private readonly Proposal _merged;

    public MergingTests() => (_into, _merged) = (_group.Submitted(), _group.OfBo(Parsing));

    [Fact]
    public void A_merge_changes_no_text_and_nothing_else_until_it_is_applied()
    {
        var decision = Merge(("Title", WordsOf.Merged), ("WhatAndWhy", WordsOf.Both));

        Assert.Equal((Parsing, SmallGroup.Complete), (_merged.Submitted, _into.Submitted));
        Assert.Equal((ProposalStatus.Submitted, null, true), (_merged.Status, _merged.Activity, decision.IsPending));
        Assert.Equal([new("Title", WordsOf.Merged, "Parsing receipts"), new("WhatAndWhy", WordsOf.Both, "Read the lines.")], decision.Chosen);
    }

    [Fact]
    public void Applied_with_the_acceptance_it_makes_one_activity_of_both_with_the_chosen_words()
    {
        var (merge, accept) = (Merge(("Title", WordsOf.Merged), ("WhatAndWhy", WordsOf.Both), ("Supports", WordsOf.Both)), Accept(_into));

        Decision.Apply([merge, accept], _group.Inkeri, DayAfter);

        Assert.Equal((ProposalStatus.Merged, ProposalStatus.Accepted), (_merged.Status, _into.Status));
        Assert.Same(_into.Activity, _merged.Activity);
        Assert.Equal(("Parsing receipts", "Code the lines of a receipt.\n\nRead the lines.", "quality skills ethics", _group.Text),
            (_into.Activity!.Title, _into.Activity.WhatAndWhy, _into.Activity.Supports, _into.Activity.Strand));
    }

    [Fact]
    public void The_published_activity_names_the_offices_of_both_the_accepted_one_first()
    {
        Decision.Apply([Merge(), Accept(_into)], _group.Inkeri, DayAfter);

        var published = PublishedProgramme.Of(_group.Programme, [_into.Activity!], []);

        Assert.Equal(["NBS", "StatCan"], Assert.Single(published.Activities).Offices.Select(office => office.ShortName));
    }

    [Fact]
    public void What_it_goes_into_is_accepted_first_or_together()
    {
        var merge = Merge();

        Refused("“Parsing receipts” is merged into “Reading receipts”, which is not accepted. Accept “Reading receipts” first, or apply both decisions together.", null,
            () => merge.Apply(_group.Inkeri, DayAfter));
        Assert.Equal((ProposalStatus.Submitted, true), (_merged.Status, merge.IsPending));
        _group.Accepted(_into, _group.Text);
        merge.Apply(_group.Inkeri, DayAfter);

        Assert.Same(_into.Activity, _merged.Activity);
    }

    [Fact]
    public void A_later_decision_takes_it_out_of_the_activity_again_with_its_words()
    {
        Decision.Apply([Merge(("Title", WordsOf.Merged)), Accept(_into)], _group.Inkeri, DayAfter);

        _merged.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);

        Assert.Equal((ProposalStatus.NotThisYear, null), (_merged.Status, _merged.Activity));
        Assert.Equal("Reading receipts", _into.Activity!.Title);
        Assert.Equal([_into], _into.Activity.Proposals);
    }

    [Fact]
    public void A_proposal_that_had_an_activity_of_its_own_gets_it_back()
    {
        var own = _group.Accepted(_merged, _group.Imagery);
        Decision.Apply([Merge(), Accept(_into)], _group.Inkeri, DayAfter);
        var rested = own.IsAtWork;

        _group.Accepted(_merged, _group.Squad);

        Assert.Equal((false, true, own, _group.Squad), (rested, own.IsAtWork, _merged.Activity, own.Strand));
        Assert.NotSame(own, _into.Activity);
    }

    [Fact]
    public void An_activity_rests_when_what_others_were_merged_into_is_turned_down()
    {
        Decision.Apply([Merge(), Accept(_into)], _group.Inkeri, DayAfter);

        _into.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);

        Assert.False(_merged.Activity!.IsAtWork);
    }

    [Fact]
    public void Undoing_brings_back_what_was_pending_before()
    {
        var before = _merged.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);
        var merge = Merge();

        var revived = merge.Undo(_group.Inkeri);

        Assert.Same(before, revived);
        Assert.Equal((true, null), (before.IsPending, before.ReplacedAt));
        Assert.Equal([before], _merged.Decisions);
        Assert.Empty(_into.Merges);
    }

    [Fact]
    public void Only_a_pending_merge_is_undone()
    {
        var turnedDown = _merged.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);
        Refused("Only a merge can be undone. Drop the decision instead.", null, () => turnedDown.Undo(_group.Inkeri));
        var merge = Merge();
        Decision.Apply([merge, Accept(_into)], _group.Inkeri, DayAfter);

        Refused("The decision about “Parsing receipts” was applied or replaced meanwhile.", null, () => merge.Undo(_group.Inkeri));
    }

    [Fact]
    public void A_proposal_is_not_merged_into_itself() => Refused(
        "A proposal cannot be merged into itself.", "Into", () => MergeInto(_merged, _merged));

    [Theory]
    [InlineData("draft")]
    [InlineData("withdrawn")]
    [InlineData("turned down")]
    [InlineData("another year")]
    public void It_goes_only_into_one_that_stands_in_the_same_call(string what)
    {
        var into = what switch
        {
            "draft" => _group.Draft(),
            "another year" => new SmallGroup().Submitted(),
            _ => _group.Submitted()
        };
        if (what == "withdrawn")
            into.Withdraw("No time.", Viewer.Of(_group.Amina), DayAfter);
        if (what == "turned down")
            into.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter).Apply(_group.Inkeri, DayAfter);
        if (what == "another year")
            typeof(Proposal).GetProperty(nameof(Proposal.CallId))!.SetValue(into, 99);

        Refused("Choose a proposal that stands in the same call.", "Into", () => MergeInto(_merged, into));
    }

    [Fact]
    public void What_it_goes_into_is_placed() => Refused(
        "Place “Reading receipts” in a theme or squad before anything is merged into it.", "Into",
        () => _merged.MergeInto(_into, null, Words(), "", _group.Inkeri, DayAfter));

    [Fact]
    public void Nothing_goes_into_what_goes_elsewhere_itself()
    {
        var third = _group.OfBo(SmallGroup.Complete with { Title = "Third" });
        MergeInto(_into, third);

        Refused("“Reading receipts” is merged into “Third” itself. Merge into that one.", "Into", () => MergeInto(_merged, _into));
    }

    [Fact]
    public void What_others_go_into_does_not_go_elsewhere()
    {
        var third = _group.OfBo(SmallGroup.Complete with { Title = "Third" });
        MergeInto(third, _merged);

        Refused("“Third” is merged into this proposal. Merge that one elsewhere first, or undo it.", "Into", () => MergeInto(_merged, _into));
    }

    [Fact]
    public void A_conflict_with_either_keeps_a_coordinator_from_merging()
    {
        var third = _group.OfBo(SmallGroup.Complete with { Title = "Third" });

        Refused("Somebody from your office wrote this proposal, so another coordinator decides it.", null,
            () => _into.MergeInto(_merged, _group.Text, Words(), "", _group.Chidi, DayAfter));
        Refused("Somebody from your office wrote “Reading receipts”, so another coordinator decides what is merged into it.", "Into",
            () => third.MergeInto(_into, _group.Text, Words(), "", _group.Chidi, DayAfter));
        Refused("Somebody from your office wrote this proposal, so another coordinator decides it.", null, () => Merge().Apply(_group.Chidi, DayAfter));
    }

    // Otherwise the refusal would tell what the conflict hides.
    [Fact]
    public void A_merge_that_a_conflict_hides_is_not_told_of_by_a_refusal()
    {
        var third = _group.OfBo(Parsing with { Title = "Third" });
        MergeInto(_merged, _into);

        // Chidi works for the office of what it goes into.
        var decision = third.MergeInto(_merged, _group.Text, Words(), "", _group.Chidi, DayAfter);

        Assert.True(decision.IsPending);
    }

    [Fact]
    public void Before_the_deadline_a_merge_asks_for_confirmation()
    {
        var day = SmallGroup.Deadline.AddMinutes(-1);

        Refused("The call is still open, so the text may change. Tick the box to decide before it closes.", "Early",
            () => _merged.MergeInto(_into, _group.Text, Words(), "", _group.Inkeri, day));
        Assert.True(_merged.MergeInto(_into, _group.Text, Words(), "", _group.Inkeri, day, early: true).IsPending);
    }

    [Theory]
    [InlineData("Title", "Choose one of the two answers to “Title”.")]
    [InlineData("Supports", "Both answers to “What it touches” together are too long. Choose one of the two.")]
    [InlineData("ShareableData", "Both answers to “Data that can be shared” together are too long. Choose one of the two.")]
    public void Two_answers_that_do_not_fit_together_are_not_joined(string field, string sentence)
    {
        var one = _group.OfBo(SmallGroup.Complete with { Title = "One", Supports = "quality skills", ShareableData = new string('x', 15_000) });
        var other = _group.OfBo(SmallGroup.Complete with { Title = "Other", Supports = "ethics security", ShareableData = new string('y', 15_000) });

        Refused(sentence, $"Words[{field}]", () => MergeInto(one, other, (field, WordsOf.Both)));
    }

    [Fact]
    public void Several_go_into_one_each_with_its_words()
    {
        var third = _group.OfBo(SmallGroup.Complete with { Title = "Third", WhatAndWhy = "Sort them." });

        Decision.Apply([Merge(("WhatAndWhy", WordsOf.Both)), MergeInto(third, _into, ("WhatAndWhy", WordsOf.Both)), Accept(_into)], _group.Inkeri, DayAfter);

        Assert.Equal("Code the lines of a receipt.\n\nRead the lines.\n\nSort them.", _into.Activity!.WhatAndWhy);
    }

    private Decision Merge(params (string, WordsOf)[] words) => MergeInto(_merged, _into, words);

    private Decision MergeInto(Proposal merged, Proposal into, params (string, WordsOf)[] words) =>
        merged.MergeInto(into, _group.Text, Words(words), "", _group.Inkeri, DayAfter);

    private Decision Accept(Proposal proposal) => proposal.Decide(DecisionOutcome.Accept, _group.Text, "", null, _group.Inkeri, DayAfter);

    private static Dictionary<string, WordsOf> Words(params (string Field, WordsOf Words)[] words) => words.ToDictionary(one => one.Field, one => one.Words);

    private static void Refused(string sentence, string? field, Action act)
    {
        var broken = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal(new BrokenRule(sentence, field), Assert.Single(broken.Rules));
    }
}
