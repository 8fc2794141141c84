using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class ProgrammeChangesTests
{
    private static readonly PublishedOffice StatCan = new("Statistics Canada", "StatCan", "CA");
    private static readonly PublishedOffice Istat = new("Istituto Nazionale di Statistica", "Istat", "IT");
    private static readonly PublishedActivity Receipts = new(1, "Receipts", "Read them.", "Training", "Demonstration", ["Quality"], [StatCan]);
    private static readonly PublishedActivity Crops = new(2, "Crops", "See them.", "Training", "Demonstration", [], [Istat]);
    private static readonly PublishedStrand Text = new("Theme", "Text", "text", "Coding.", [Receipts]);
    private static readonly PublishedStrand Imagery = new("Theme", "Imagery", "imagery", "Seeing.", [Crops]);
    private static readonly PublishedProgramme Before = new(2027, "ML 2027", [Text, Imagery]);

    [Fact]
    public void Nothing_changed_is_said_by_silence() => Assert.Empty(Then(Text with { Activities = [Receipts with { Supports = ["Quality"] }] }, Imagery));

    [Fact]
    public void New_and_gone_activities_are_named() => Assert.Equal(
        ["New activity: “Ports” in “Text”.", "The activity “Crops” is no longer part of the programme."],
        Then(Text with { Activities = [Receipts, Crops with { Id = 3, Title = "Ports" }] }, Imagery with { Activities = [] }));

    [Fact]
    public void News_are_told_by_the_activity_they_are_about()
    {
        var after = new PublishedProgramme(2027, "ML 2027", [Text with { Aim = "Another aim.", Activities = [] }, Imagery with { Activities = [Crops, Receipts with { Title = "Bills" }] }]);

        var news = after.NewsSince(Before);

        Assert.Equal([1], news.Select(one => one.Key));
        Assert.Equal(["“Bills” moved from “Text” to “Imagery”.", "The activity “Receipts” is now called “Bills”."], news[1]);
        Assert.Equal([1, 2], Before.NewsSince(null).Select(one => one.Key).Order());
    }

    [Fact]
    public void A_move_names_both_strands() => Assert.Equal(
        ["“Crops” moved from “Imagery” to “Text”."],
        Then(Text with { Activities = [Receipts, Crops] }, Imagery with { Activities = [] }));

    [Fact]
    public void A_new_title_text_and_kind_are_told_apart() => Assert.Equal(
        [
            "The activity “Crops” is now called “Fields”.", "The description of “Fields” was reworded.",
            "The kind, the stage or the supports of “Fields” changed."
        ],
        Then(Text, Imagery with { Activities = [Crops with { Title = "Fields", WhatAndWhy = "Count them.", Supports = ["Skills"] }] }));

    [Fact]
    public void Offices_that_joined_and_left_are_named() => Assert.Equal(
        ["Istat joined “Receipts”.", "StatCan is no longer named with “Receipts”."],
        Then(Text with { Activities = [Receipts with { Offices = [Istat] }] }, Imagery));

    [Fact]
    public void A_strand_keeps_its_identity_through_a_new_name() => Assert.Equal(
        ["The theme “Text” is now called “Words”.", "The aim of the theme “Words” was reworded."],
        Then(Text with { Name = "Words", Aim = "Coding words." }, Imagery));

    [Fact]
    public void Strands_that_come_go_or_change_places_are_named()
    {
        var squad = new PublishedStrand("Squad", "Ports", "ports", "", []);

        Assert.Equal(["New squad: “Ports”.", "The themes and squads stand in another order."], Then(Imagery, squad, Text));
        Assert.Equal(["The theme “Text” is no longer part of the programme.", "The activity “Receipts” is no longer part of the programme."], Then(Imagery));
    }

    [Fact]
    public void A_new_name_of_the_programme_is_told() => Assert.Equal(
        ["The programme is now called “Models 2027”."], (Before with { Name = "Models 2027" }).ChangesSince(Before));

    private static IReadOnlyList<string> Then(params PublishedStrand[] strands) => (Before with { Strands = strands }).ChangesSince(Before);
}
