using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class FieldTests
{
    private readonly ProposalPage _page = new();
    private readonly Sheet _sheet;

    public FieldTests() => _sheet = new Sheet(_page);

    [Fact]
    public async Task A_field_takes_its_label_hint_length_and_need_from_the_form_class()
    {
        var group = await DrawAsync(new InputTagHelper(), "Form.Title");

        Assert.Equal("Title", group.QuerySelector("label")!.TextContent);
        Assert.Equal("A short name", group.QuerySelector(".govuk-hint")!.TextContent);
        var input = group.QuerySelector("input")!;
        Assert.Equal(("300", "true", "Form_Title-hint"), (input.GetAttribute("maxlength"), input.GetAttribute("aria-required"), input.GetAttribute("aria-describedby")));
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_although_it_was_refused()
    {
        _page.Form.Title = "kept";
        _sheet.State.SetModelValue("Form.Title", "<script>", "<script>");
        _sheet.State.AddModelError("Form.Title", "Enter a title without tags");

        var group = await DrawAsync(new InputTagHelper(), "Form.Title");

        Assert.Equal("<script>", group.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("Error: Enter a title without tags", group.QuerySelector("#Form_Title-error")!.TextContent);
    }

    [Theory]
    [InlineData("Form.Title", "text", "auto")]
    [InlineData("Form.Mail", "email", null)]
    public async Task Free_text_may_run_from_right_to_left(string path, string type, string? direction)
    {
        var input = (await DrawAsync(new InputTagHelper(), path)).QuerySelector("input")!;

        Assert.Equal((type, direction), (input.GetAttribute("type"), input.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("\n\nafter two line breaks")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("نص عربي & <b>")]
    public async Task A_textarea_shows_exactly_the_text_it_is_given(string text)
    {
        _page.Form.Text = text;

        var textarea = (await DrawAsync(new TextareaTagHelper(), "Form.Text")).QuerySelector("textarea")!;

        Assert.Equal((text, "20000", "auto"), (textarea.TextContent, textarea.GetAttribute("maxlength"), textarea.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_counted_text_is_not_cut_off_at_its_limit()
    {
        var group = await DrawAsync(new TextareaTagHelper { CountCharacters = true }, "Form.Text");

        Assert.Null(group.QuerySelector("textarea")!.GetAttribute("maxlength"));
        Assert.Equal(("20000", "characters"), (group.GetAttribute("data-maxlength"), group.GetAttribute("data-count-type")));
        Assert.Equal("You can enter up to 20,000 characters", group.QuerySelector("#Form_Text-info")!.TextContent);
    }

    [Fact]
    public async Task Attributes_of_the_tag_stand_on_the_control()
    {
        var input = (await DrawAsync(new InputTagHelper { Width = "10" }, "Form.Mail",
            new TagHelperAttribute("autocomplete", "email"), new TagHelperAttribute("class", "wide"))).QuerySelector("input")!;

        Assert.Equal(("email", "govuk-input govuk-input--width-10 wide"), (input.GetAttribute("autocomplete"), input.ClassName));
    }

    [Fact]
    public async Task A_date_is_written_as_people_write_it()
    {
        _page.Form.Start = new DateOnly(2027, 1, 19);
        _page.Form.Deadline = new DateTime(2027, 1, 21, 18, 0, 0, DateTimeKind.Unspecified);

        var start = await DrawAsync(new DateTagHelper(), "Form.Start");
        var deadline = await DrawAsync(new DateTagHelper(), "Form.Deadline");

        Assert.Equal("19 January 2027", start.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("21 January 2027, 18:00", deadline.QuerySelector("input")!.GetAttribute("value"));
    }

    private async Task<IElement> DrawAsync(FieldTagHelper field, string path, params TagHelperAttribute[] attributes)
    {
        (field.For, field.ViewContext) = (_sheet.Property(path), _sheet.ViewContext);
        return new HtmlParser().ParseDocument(await Sheet.DrawAsync(field, attributes)).Body!.FirstElementChild!;
    }
}
