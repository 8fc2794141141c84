using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class PublishedProgrammeTests
{
    private static readonly Code[] Codes =
    [
        new(CodeList.Kind, "training", "Training", "", 1), new(CodeList.Stage, "demonstration", "Demonstration", "", 1),
        new(CodeList.Support, "quality", "Quality", "", 1)
    ];

    private readonly SmallGroup _group = new();

    [Fact]
    public void A_snapshot_holds_every_strand_in_order_and_its_activities_by_title()
    {
        var (later, sooner) = (Accepted("Zebra crossings"), Accepted("Ålesund receipts"));

        var snapshot = Snapshot(later, sooner);

        Assert.Equal(["Text classification", "Imagery", "Crop area"], snapshot.Strands.Select(strand => strand.Name));
        Assert.Equal(["Ålesund receipts", "Zebra crossings"], snapshot.Strands[0].Activities.Select(activity => activity.Title));
    }

    [Fact]
    public void A_snapshot_names_kinds_and_supports_and_keeps_a_key_nobody_named()
    {
        var activity = Assert.Single(Snapshot(Accepted("Receipts")).Activities);

        Assert.Equal(("Training", "Demonstration"), (activity.Kind, activity.Stage));
        Assert.Equal(["Quality", "skills"], activity.Supports);
    }

    [Fact]
    public void Offices_are_named_once_the_proposers_first_and_people_never()
    {
        var proposal = _group.Submitted("Receipts", _group.Bo);

        var snapshot = Snapshot(_group.Accepted(proposal, _group.Text));

        Assert.Equal(["NBS", "StatCan"], Assert.Single(snapshot.Activities).Offices.Select(office => office.ShortName));
        Assert.DoesNotContain("Amina", System.Text.Json.JsonSerializer.Serialize(snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invited_office_that_has_not_answered_is_not_named()
    {
        var proposal = _group.Draft();
        proposal.Invite(_group.Bo, Viewer(_group), SmallGroup.Opening);
        proposal.Submit(Viewer(_group), SmallGroup.Opening);

        var snapshot = Snapshot(_group.Accepted(proposal, _group.Text));

        Assert.Equal(["NBS"], snapshot.Offices.Select(office => office.ShortName));
    }

    [Fact]
    public void An_international_organisation_counts_as_an_office_and_never_as_a_country()
    {
        var snapshot = new PublishedProgramme(2027, "ML 2027", [new PublishedStrand("Theme", "Text", "text", "",
            [new PublishedActivity(1, "A", "", "", "", [], [new("Statistics Canada", "StatCan", "CA"), new("Commission", "UNECE", null)])])]);

        Assert.Equal((2, 1), (snapshot.Offices.Count, snapshot.CountryCount));
    }

    [Fact]
    public void An_activity_at_rest_is_left_out()
    {
        var proposal = _group.Submitted();
        var activity = _group.Accepted(proposal, _group.Text);
        var day = SmallGroup.Deadline.AddDays(2);

        proposal.Decide(MLGroup.Domain.Proposals.DecisionOutcome.NotThisYear, null, "", null, _group.Inkeri, day).Apply(_group.Inkeri, day);

        Assert.Empty(Snapshot(activity).Activities);
    }

    [Fact]
    public void A_strand_is_found_by_its_own_address_only()
    {
        var snapshot = Snapshot();

        Assert.Equal("Crop area", snapshot.Find("squads", "crop-area")!.Name);
        Assert.Null(snapshot.Find("themes", "crop-area"));
    }

    private static MLGroup.Domain.Members.Viewer Viewer(SmallGroup group) => MLGroup.Domain.Members.Viewer.Of(group.Amina);

    private Activity Accepted(string title) => _group.Accepted(_group.Submitted(title), _group.Text);

    private PublishedProgramme Snapshot(params Activity[] activities) => PublishedProgramme.Of(_group.Programme, activities, Codes);
}
