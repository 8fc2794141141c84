using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class PublishingTests
{
    private static readonly DateTimeOffset Due = SmallGroup.Deadline.AddDays(14);
    private readonly SmallGroup _group = new();

    [Fact]
    public void Versions_are_numbered_from_one()
    {
        var first = Publish(WithActivity("Receipts"), null);

        var second = Publish(WithActivity("Receipts", "Ports"), first);

        Assert.Equal((1, 2), (first.Number, second.Number));
    }

    [Fact]
    public void A_programme_without_activities_is_not_published() => Refused(
        "There is no activity to publish yet. Apply the decisions first.", null, () => Publish(WithActivity(), null));

    [Fact]
    public void A_programme_without_strands_is_not_published() => Refused(
        "There is no theme or squad to publish yet.", null, () => Publish(new PublishedProgramme(2027, "ML 2027", []), null));

    [Fact]
    public void The_same_is_not_published_twice()
    {
        var first = Publish(WithActivity("Receipts"), null);

        Refused("Nothing changed since version 1, so there is nothing new to publish.", null, () => Publish(WithActivity("Receipts"), first));
    }

    [Fact]
    public void Publishing_before_its_day_asks_for_confirmation()
    {
        var snapshot = WithActivity("Receipts");

        Refused("The programme is due to be published on 1 February 2027. Tick the box to publish it earlier.", "Early",
            () => _group.Programme.Publish(snapshot, null, early: false, byMemberId: 1, Due.AddSeconds(-1)));
        var version = _group.Programme.Publish(snapshot, null, early: true, byMemberId: 1, Due.AddSeconds(-1));

        Assert.Equal(1, version.Number);
    }

    [Fact]
    public void Without_a_day_publishing_while_the_call_is_open_asks_for_confirmation()
    {
        _group.Programme.Unschedule(MilestoneKind.ProgrammePublished);
        var snapshot = WithActivity("Receipts");

        Refused("The call is still open, so proposals may follow. Tick the box to publish the programme before it closes.", "Early",
            () => _group.Programme.Publish(snapshot, null, early: false, byMemberId: 1, SmallGroup.Deadline));
        var early = _group.Programme.Publish(snapshot, null, early: true, byMemberId: 1, SmallGroup.Deadline);
        var later = _group.Programme.Publish(snapshot, null, early: false, byMemberId: 1, SmallGroup.Deadline.AddSeconds(1));

        Assert.Equal((1, 2), (early.Number, later.Number));
    }

    private ProgrammeVersion Publish(PublishedProgramme snapshot, ProgrammeVersion? latest) =>
        _group.Programme.Publish(snapshot, latest, early: false, byMemberId: 1, Due);

    private static PublishedProgramme WithActivity(params string[] titles) => new(2027, "ML 2027",
        [new PublishedStrand("Theme", "Text", "text", "", [.. titles.Select(title => new PublishedActivity(title.Length, title, "", "", "", [], []))])]);

    private static void Refused(string sentence, string? field, Action act)
    {
        var broken = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal(new BrokenRule(sentence, field), Assert.Single(broken.Rules));
    }
}
