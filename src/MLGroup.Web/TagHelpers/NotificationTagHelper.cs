using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Says what has just happened, or what everybody on this page must know.</summary>
[HtmlTargetElement("ml-notification")]
public sealed class NotificationTagHelper : TagHelper
{
    /// <summary>success, or nothing.</summary>
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string TitleId { get; set; } = "govuk-notification-banner-title";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var succeeded = Kind == "success";
        output.Show(Markup.Element("div", Markup.Classes("govuk-notification-banner", succeeded ? "govuk-notification-banner--success" : null),
                Markup.Element("div", "govuk-notification-banner__header",
                    Markup.Element("h2", "govuk-notification-banner__title", Title ?? (succeeded ? "Success" : "Important")).With("id", TitleId)),
                Markup.Element("div", "govuk-notification-banner__content",
                    Markup.InParagraph(await output.GetChildContentAsync(), "govuk-notification-banner__heading")))
            .With("role", succeeded ? "alert" : "region").With("aria-labelledby", TitleId)
            .With(output.Attributes));
    }
}
