using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Proposals;

public sealed class ProposalTextTests
{
    [Fact]
    public void A_title_of_301_characters_is_refused_with_by_how_much() => Broken.With(
        "“Title” has 301 characters, and 300 is the most we can keep. Shorten it by 1.",
        () => new ProposalText { Title = new string('x', 301) }.RequireWithinCaps(ProposalField.All), "Title");

    [Fact]
    public void Every_text_beyond_its_cap_is_named()
    {
        var text = new ProposalText { WhatAndWhy = new string('x', 20_001), PeopleNeeded = new string('x', 21_500) };

        Broken.With([
            new("“What you want to do, and why” has 20,001 characters, and 20,000 is the most we can keep. Shorten it by 1.", "WhatAndWhy"),
            new("“Skills and people needed” has 21,500 characters, and 20,000 is the most we can keep. Shorten it by 1,500.", "PeopleNeeded")
        ], () => text.RequireWithinCaps(ProposalField.All));
    }

    [Fact]
    public void Every_field_may_be_filled_to_its_cap()
    {
        var full = ProposalField.All.Aggregate(new ProposalText(), (text, field) => field.Write(text, new string('x', field.MaxLength)));

        full.RequireWithinCaps(ProposalField.All);

        Assert.All(ProposalField.All, field => Assert.Equal(field.MaxLength, field.Read(full).Length));
    }

    [Fact]
    public void The_fields_are_those_of_the_text_each_once()
    {
        var properties = typeof(ProposalText).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name);

        Assert.Equal(properties.Order(), ProposalField.All.Select(field => field.Name).Append("Answers").Order());
    }

    [Fact]
    public void What_is_missing_is_named_in_the_order_of_the_form() => Broken.With([
        new("Enter a title.", "Title"),
        new("Say what you want to do, and why.", "WhatAndWhy"),
        new("Choose what kind of activity it is.", "Kind"),
        new("Choose whether you would lead it or help run it.", "Part"),
        new("Choose how far along it is.", "Stage"),
        new("Say what use it is to other offices.", "UseToOthers")
    ], () => new ProposalText { ShareableData = "Receipts.", Title = "\u00A0 \n" }.RequireComplete(ProposalField.All));

    [Fact]
    public void Six_answers_are_enough() => Assert.Null(Record.Exception(() => Calls.Complete.RequireComplete(ProposalField.All)));

    [Fact]
    public void A_proposal_touches_at_most_three_supports()
    {
        (Calls.Complete with { Supports = "quality  skills ethics" }).RequireComplete(ProposalField.All);

        Broken.With("Choose at most three under “What does it touch?”.",
            () => (Calls.Complete with { Supports = "quality skills ethics security" }).RequireComplete(ProposalField.All), "Supports");
    }
}
