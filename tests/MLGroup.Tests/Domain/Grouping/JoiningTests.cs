using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Grouping;

/// <summary>Merges and splits among what is undone from the board.</summary>
public sealed class JoiningTests
{
    private static readonly DateTimeOffset DayAfter = SmallGroup.Deadline.AddDays(1);

    private readonly SmallGroup _group = new();
    private readonly Layout _layout;
    private readonly Proposal _into;
    private readonly Proposal _merged;

    public JoiningTests()
    {
        _layout = new Layout(_group.Programme, Layout.Working);
        (_into, _merged) = (_group.Submitted(), _group.OfBo(SmallGroup.Complete with { Title = "Parsing receipts" }));
    }

    [Fact]
    public void A_merge_is_remembered_and_undone()
    {
        var act = Merge();

        var words = act.UndoMerge(_group.Inkeri, DayAfter, out var revived);

        Assert.Equal((BoardActKind.Merge, "“Parsing receipts” is merged into “Reading receipts”.", DayAfter), (act.Kind, act.Words, act.UndoneAt));
        Assert.Equal(("Undone: “Parsing receipts” stands by itself again, as before.", null), (words, revived));
        Assert.Empty(_merged.Decisions);
        Assert.Empty(_into.Merges);
    }

    [Fact]
    public void What_was_decided_before_a_merge_is_pending_again()
    {
        var before = _merged.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);

        var words = Merge().UndoMerge(_group.Inkeri, DayAfter, out var revived);

        Assert.Equal("Undone: “Parsing receipts” stands by itself again, and what was decided about it before is pending again.", words);
        Assert.Equal((before, true), (revived, before.IsPending));
    }

    [Fact]
    public void A_merge_that_was_applied_meanwhile_is_not_undone()
    {
        var act = Merge();
        Decision.Apply([act.Merge!, _into.Decide(DecisionOutcome.Accept, _group.Text, "", null, _group.Inkeri, DayAfter)], _group.Inkeri, DayAfter);

        var broken = Assert.Throws<RuleBrokenException>(() => act.UndoMerge(_group.Inkeri, DayAfter, out _));

        Assert.Equal("The decision about “Parsing receipts” was applied or replaced meanwhile.", broken.Message);
        Assert.Equal(ProposalStatus.Merged, _merged.Status);
    }

    [Fact]
    public void A_split_is_remembered_and_undone()
    {
        var act = Split();

        var words = act.UndoSplit(_group.Inkeri, DayAfter);

        Assert.Equal((BoardActKind.Split, "“the course” is split off “Parsing receipts”.", DayAfter), (act.Kind, act.Words, act.UndoneAt));
        Assert.Equal("Undone: “the course” is part of “Parsing receipts” again, as before.", words);
        Assert.Empty(_merged.Splits);
    }

    [Fact]
    public void A_part_that_was_decided_meanwhile_stays()
    {
        var act = Split();
        act.Part!.Decide(DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, DayAfter);

        var broken = Assert.Throws<RuleBrokenException>(() => act.UndoSplit(_group.Inkeri, DayAfter));

        Assert.Equal("“the course” was decided meanwhile, so it stays. Turn it down instead.", broken.Message);
        Assert.Equal([act.Part], _merged.Splits);
    }

    [Fact]
    public void Each_coordinator_undoes_what_they_did_themselves_and_once()
    {
        var (merge, split) = (Merge(), Split());

        foreach (var undo in new Action[] { () => merge.UndoMerge(_group.Chidi, DayAfter, out _), () => split.UndoSplit(_group.Chidi, DayAfter) })
            Assert.Equal("Each coordinator undoes what they did themselves.", Assert.Throws<RuleBrokenException>(undo).Message);
        split.UndoSplit(_group.Inkeri, DayAfter);
        Assert.Equal("This is undone already.", Assert.Throws<RuleBrokenException>(() => split.UndoSplit(_group.Inkeri, DayAfter)).Message);
    }

    [Fact]
    public void A_move_of_what_is_there_no_more_has_nothing_to_move_back()
    {
        var act = _layout.Move([new SeenCard(_into, SeenCard.Nowhere), new SeenCard(_merged, SeenCard.Nowhere)], _group.Text, null, _group.Inkeri, DayAfter);
        var alone = _layout.Move([new SeenCard(_merged, 0)], _group.Squad, null, _group.Inkeri, DayAfter);

        Assert.Equal("What you moved is there no more, so there was nothing to move back.", _layout.Undo(alone, [], 0, [], _group.Inkeri, DayAfter));
        Assert.Equal("Undone: “Reading receipts” is not grouped, as before.", _layout.Undo(act, [_into], 0, [], _group.Inkeri, DayAfter));
    }

    private BoardAct Merge() => _layout.Remember(
        _merged.MergeInto(_into, _group.Text, new Dictionary<string, WordsOf>(), "", _group.Inkeri, DayAfter), _group.Inkeri, DayAfter);

    private BoardAct Split() => _layout.Remember(_merged.Split("the course", _group.Inkeri, DayAfter), _group.Inkeri, DayAfter);
}
