using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Grouping;

public sealed class PlacementTests
{
    private readonly SmallGroup _group = new();

    [Fact]
    public void A_submitted_proposal_is_placed_and_moved()
    {
        var placement = new Placement(Working(), _group.Submitted(), _group.Text, 1);

        placement.MoveTo(_group.Squad, 4);

        Assert.Equal((_group.Squad, 4), (placement.Strand, placement.Position));
    }

    [Fact]
    public void A_draft_has_no_place() => Assert.Equal("Only a submitted proposal can be placed.",
        Assert.Throws<RuleBrokenException>(() => new Placement(Working(), _group.Draft(), _group.Text, 1)).Message);

    [Fact]
    public void A_withdrawn_proposal_has_no_place()
    {
        var proposal = _group.Submitted();
        proposal.Withdraw("No time.", Viewer.Of(_group.Amina), SmallGroup.Deadline);

        var broken = Assert.Throws<RuleBrokenException>(() => new Placement(Working(), proposal, _group.Text, 1));

        Assert.Equal("Only a submitted proposal can be placed.", broken.Message);
    }

    [Fact]
    public void A_strand_of_another_year_is_refused()
    {
        var other = new Theme("Text classification", "");
        new Programme(2028, "ML 2028", "Europe/London").Add(other);

        var broken = Assert.Throws<RuleBrokenException>(() => new Placement(Working(), _group.Submitted(), other, 1));

        Assert.Equal(new BrokenRule("Choose a theme or squad of the same programme.", "StrandId"), Assert.Single(broken.Rules));
    }

    private Layout Working() => new(_group.Programme, Layout.Working);
}
