using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class AskedChangesTests
{
    private static readonly DateTimeOffset DayAfter = SmallGroup.Deadline.AddDays(1);
    private static readonly DateTimeOffset Due = SmallGroup.Deadline.AddDays(9);

    private readonly SmallGroup _group = new();
    private readonly Proposal _proposal;

    public AskedChangesTests() => _proposal = _group.Submitted();

    private Viewer Amina => Viewer.Of(_group.Amina);

    [Fact]
    public void Only_the_asked_answers_are_open()
    {
        Ask("Title", "ShareableData");

        Assert.Equal(["Title", "ShareableData"], _proposal.Open(DayAfter).Select(field => field.Name));
        Assert.Empty(_proposal.Open(Due.AddSeconds(1)));
    }

    [Fact]
    public void Every_other_answer_is_refused_by_its_name()
    {
        Ask("Title");

        var broken = Assert.Throws<RuleBrokenException>(() => _proposal.Write(_proposal.Text with { Title = "New", Stage = "idea", Start = "May" }, Amina, DayAfter));

        Assert.Equal(["The coordinators ask for changes of other answers: “Stage” stays as you submitted it.", "The coordinators ask for changes of other answers: “Start” stays as you submitted it."],
            broken.Rules.Select(rule => rule.Sentence));
        Assert.Equal("Reading receipts", _proposal.Text.Title);
    }

    [Fact]
    public void What_was_begun_in_other_answers_does_not_go_along()
    {
        _proposal.Write(_proposal.Text with { UseToOthers = "Half a sentence" }, Amina, SmallGroup.Deadline.AddMinutes(-5));
        Ask("Title");
        _proposal.Write(_proposal.Text with { Title = "Reading every receipt" }, Amina, DayAfter);

        _proposal.Submit(Amina, DayAfter);

        Assert.Equal(SmallGroup.Complete with { Title = "Reading every receipt" }, _proposal.Submitted);
        Assert.Equal((ProposalStatus.Submitted, "", null), (_proposal.Status, _proposal.ChangesAskedOf, _proposal.ChangesDueAt));
    }

    [Fact]
    public void An_earlier_version_comes_back_in_the_asked_answers_only()
    {
        var first = _proposal.Versions[0];
        _proposal.Write(_proposal.Text with { Title = "Second", Stage = "idea" }, Amina, SmallGroup.Deadline.AddMinutes(-20));
        _proposal.Submit(Amina, SmallGroup.Deadline.AddMinutes(-10));
        Ask("Title");

        _proposal.Restore(first, Amina, DayAfter);

        Assert.Equal(("Reading receipts", "idea"), (_proposal.Text.Title, _proposal.Text.Stage));
        Broken.With("What you are asked to change is the same as in version 1 already.", () => _proposal.Restore(first, Amina, DayAfter));
    }

    [Fact]
    public void An_asked_answer_must_still_be_given()
    {
        Ask("Title");
        _proposal.Write(_proposal.Text with { Title = "" }, Amina, DayAfter);

        Broken.With("Enter a title.", () => _proposal.Submit(Amina, DayAfter), "Title");
    }

    private void Ask(params string[] fields) => _proposal.Decide(
        DecisionOutcome.AskForChanges, null, "Say more.", Due, _group.Inkeri, DayAfter, fields: fields).Apply(_group.Inkeri, DayAfter);
}
