using System.Net;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class LinkFixtureTests
{
    private readonly UrlHelperFactory _addresses = new();

    public static TheoryData<string> Buttons => Fixture.Names("button", "text",
        ["classes", "href", "name", "type", "value", "disabled", "isStartButton", "id", "attributes.aria-controls", "attributes.data-tracking-dimension"]);

    public static TheoryData<string> Paginations => Fixture.Names("pagination", "previous.href",
        ["next.href", "previous.labelText", "next.labelText"]);

    public static TheoryData<string> Breadcrumbs => Fixture.Names("breadcrumbs", "items.text", ["items.href"]);

    public static TheoryData<string> Summaries => Fixture.Names("error-summary", "errorList.href",
        ["titleText", "errorList.text"]);

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task A_button_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("button", name);
        var classes = (fixture["classes"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var button = new ButtonTagHelper(_addresses)
        {
            Href = fixture["href"],
            Type = fixture["type"] ?? "submit",
            Kind = fixture["isStartButton"] is null ? null : "start",
        };
        var passedOn = new[] { "name", "value", "id", "attributes.aria-controls", "attributes.data-tracking-dimension", "disabled" }
            .Where(path => fixture[path] is not null)
            .Select(path => new TagHelperAttribute(path.Replace("attributes.", "", StringComparison.Ordinal), path == "disabled" ? "" : fixture[path]))
            .Concat(classes.Length == 0 ? [] : [new TagHelperAttribute("class", string.Join(' ', classes))]);

        var html = await Sheet.DrawAsync(button, WebUtility.HtmlEncode(fixture["text"]!), null, [.. passedOn]);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Paginations))]
    public async Task Pagination_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("pagination", name);
        var pagination = new PaginationTagHelper
        {
            Previous = fixture["previous.href"],
            PreviousLabel = fixture["previous.labelText"],
            Next = fixture["next.href"],
            NextLabel = fixture["next.labelText"],
        };

        var html = await Sheet.DrawAsync(pagination);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Breadcrumbs))]
    public async Task Breadcrumbs_are_drawn_as_the_design_system_draws_them(string name)
    {
        var fixture = Fixture.Of("breadcrumbs", name);
        var crumbs = "";
        foreach (var item in fixture.Items())
            crumbs += await Sheet.DrawAsync(new CrumbTagHelper(_addresses) { Href = Fixture.At(item, "href") }, WebUtility.HtmlEncode(Fixture.At(item, "text")!), null);

        var html = await Sheet.DrawAsync(new BreadcrumbsTagHelper(), crumbs, null);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Summaries))]
    public async Task An_error_summary_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("error-summary", name);
        var sheet = new Sheet();
        foreach (var error in fixture.Items("errorList"))
            sheet.State.AddModelError((Fixture.At(error, "href") ?? "").TrimStart('#'), Fixture.At(error, "text")!);

        var html = await Sheet.DrawAsync(new ErrorSummaryTagHelper { Title = fixture["titleText"]!, ViewContext = sheet.ViewContext });

        Sameness.AssertSame(fixture.Html, html);
    }
}
