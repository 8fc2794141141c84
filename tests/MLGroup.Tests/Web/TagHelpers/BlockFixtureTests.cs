using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class BlockFixtureTests
{
    public static TheoryData<string> Fieldsets => Fixture.Names("fieldset", "legend.text",
        ["legend.classes", "html", "attributes.data-attribute"],
        fixture => fixture["legend.classes"]?.StartsWith("govuk-", StringComparison.Ordinal) != false);

    public static TheoryData<string> Notifications => Fixture.Names("notification-banner", "text",
        ["titleText", "titleId", "attributes.my-attribute"]);

    public static TheoryData<string> Details => Fixture.Names("details", "summaryText",
        ["text", "html", "id", "open"]);

    public static TheoryData<string> Tags => Fixture.Names("tag", "text", ["classes"]);

    [Theory]
    [MemberData(nameof(Fieldsets))]
    public async Task A_fieldset_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("fieldset", name);
        var fieldset = new FieldsetTagHelper
        {
            Legend = fixture["legend.text"]!,
            LegendSize = (fixture["legend.classes"] ?? "").Replace("govuk-fieldset__legend--", "", StringComparison.Ordinal),
        };
        TagHelperAttribute[] passedOn = fixture["attributes.data-attribute"] is { } data ? [new("data-attribute", data)] : [];

        var html = await Sheet.DrawAsync(fieldset, fixture["html"] ?? "", null, passedOn);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Notifications))]
    public async Task A_notification_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("notification-banner", name);
        var notification = new NotificationTagHelper { Title = fixture["titleText"] };
        notification.TitleId = fixture["titleId"] ?? notification.TitleId;
        TagHelperAttribute[] passedOn = fixture["attributes.my-attribute"] is { } mine ? [new("my-attribute", mine)] : [];

        var html = await Sheet.DrawAsync(notification, WebUtility.HtmlEncode(fixture["text"]!), null, passedOn);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Details))]
    public async Task Details_are_drawn_as_the_design_system_draws_them(string name)
    {
        var fixture = Fixture.Of("details", name);
        var passedOn = new[] { "id", "open" }.Where(option => fixture[option] is not null)
            .Select(option => new TagHelperAttribute(option, option == "open" ? "" : fixture[option]));

        var html = await Sheet.DrawAsync(new DetailsTagHelper { Summary = fixture["summaryText"]! },
            fixture["html"] ?? WebUtility.HtmlEncode(fixture["text"]!), null, [.. passedOn]);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task A_tag_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("tag", name);
        var tag = new TagTagHelper { Colour = fixture["classes"]?.Replace("govuk-tag--", "", StringComparison.Ordinal) };

        var html = await Sheet.DrawAsync(tag, WebUtility.HtmlEncode(fixture["text"]!), null);

        Sameness.AssertSame(fixture.Html, html);
    }
}
