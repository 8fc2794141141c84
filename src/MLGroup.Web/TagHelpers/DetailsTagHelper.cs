using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>More for those who ask for it.</summary>
[HtmlTargetElement("ml-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Show(Markup.Element("details", "govuk-details",
                Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", Summary)),
                Markup.Element("div", "govuk-details__text", await output.GetChildContentAsync()))
            .With(output.Attributes));
}
