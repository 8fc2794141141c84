using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>The way back up.</summary>
[HtmlTargetElement("ml-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Show(Markup.Element("nav", "govuk-breadcrumbs",
                Markup.Element("ol", "govuk-breadcrumbs__list", await output.GetChildContentAsync()))
            .With("aria-label", "Breadcrumb").With(output.Attributes));
}
