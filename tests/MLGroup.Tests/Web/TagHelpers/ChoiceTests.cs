using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class ChoiceTests
{
    private readonly ProposalPage _page = new();
    private readonly Sheet _sheet;

    public ChoiceTests() => _sheet = new Sheet(_page);

    [Fact]
    public async Task An_enum_offers_its_members_by_their_displayed_names()
    {
        _page.Form.Kind = Kind.Discussion;

        var group = await DrawAsync(new RadiosTagHelper(), "Form.Kind");

        Assert.Equal(["Lead a research project", "Discussion"], group.QuerySelectorAll("label").Select(label => label.TextContent));
        Assert.Equal("To one deliverable", group.QuerySelector("#Form_Kind-item-hint")!.TextContent);
        Assert.Equal(["Discussion"], Chosen(group));
    }

    [Fact]
    public async Task What_was_chosen_is_shown_again_although_it_was_refused()
    {
        _page.Form.Kind = Kind.Discussion;
        _sheet.State.SetModelValue("Form.Kind", "Research", "Research");

        Assert.Equal(["Research"], Chosen(await DrawAsync(new RadiosTagHelper(), "Form.Kind")));
    }

    [Fact]
    public async Task Several_may_be_ticked()
    {
        _page.Form.Kinds = [Kind.Research, Kind.Discussion];

        Assert.Equal(["Research", "Discussion"], Chosen(await DrawAsync(new CheckboxesTagHelper(), "Form.Kinds")));
    }

    [Fact]
    public async Task A_yes_or_no_is_one_box_beside_its_name()
    {
        _page.Form.Shown = true;

        var group = await DrawAsync(new CheckboxesTagHelper(), "Form.Shown");

        Assert.Equal(["true"], Chosen(group));
        Assert.Equal(("Show to members", "Title and office"), (group.QuerySelector("label")!.TextContent, group.QuerySelector(".govuk-hint")!.TextContent));
        Assert.Null(group.QuerySelector("fieldset"));
    }

    [Fact]
    public async Task A_select_starts_with_the_option_that_chooses_nothing()
    {
        var select = new SelectTagHelper { Items = [new("NG", "Nigeria")], Empty = "Choose a country" };

        var group = await DrawAsync(select, "Form.Title");

        Assert.Equal(["", "NG"], group.QuerySelectorAll("option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task A_field_that_offers_nothing_says_so()
    {
        var broken = await Assert.ThrowsAsync<InvalidOperationException>(() => DrawAsync(new RadiosTagHelper(), "Form.Title"));

        Assert.Equal("Title is no enum: say what there is to choose from with items=\"…\".", broken.Message);
    }

    private static IEnumerable<string?> Chosen(IElement group) =>
        group.QuerySelectorAll("[checked]").Select(box => box.GetAttribute("value"));

    private async Task<IElement> DrawAsync(FieldTagHelper field, string path)
    {
        (field.For, field.ViewContext) = (_sheet.Property(path), _sheet.ViewContext);
        return new HtmlParser().ParseDocument(await Sheet.DrawAsync(field)).Body!.FirstElementChild!;
    }
}
