using AngleSharp.Html.Parser;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class ErrorSummaryTests
{
    private readonly Sheet _sheet = new(new ProposalPage());

    [Fact]
    public async Task Errors_stand_in_the_order_of_the_form_class()
    {
        foreach (var key in (string[])["Form.Parts[10].Title", "Form.Kind", "Form.Parts[2].Mail", "Form.Title", "", "Form.Parts[2].Title", "Elsewhere"])
            _sheet.State.AddModelError(key, $"About {key}.");

        var html = await DrawAsync();

        Assert.Equal(
            ["About .", "About Form.Title.", "About Form.Kind.", "About Form.Parts[2].Title.", "About Form.Parts[2].Mail.", "About Form.Parts[10].Title.", "About Elsewhere."],
            new HtmlParser().ParseDocument(html).QuerySelectorAll("li").Select(line => line.TextContent));
    }

    [Fact]
    public async Task An_error_leads_to_its_field()
    {
        _sheet.State.AddModelError("Form.Parts[2].Title", "Enter a title");

        var link = new HtmlParser().ParseDocument(await DrawAsync()).QuerySelector("li a")!;

        Assert.Equal(("#Form_Parts_2__Title", "Enter a title"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public async Task A_page_without_errors_has_no_summary()
    {
        _sheet.State.SetModelValue("Form.Title", "fine", "fine");

        Assert.Equal("", await DrawAsync());
    }

    private Task<string> DrawAsync() => Sheet.DrawAsync(new ErrorSummaryTagHelper { ViewContext = _sheet.ViewContext });
}
