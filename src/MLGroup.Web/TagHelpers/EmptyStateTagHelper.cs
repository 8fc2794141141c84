using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Stands where a list has nothing to show: why, and what to do next.</summary>
[HtmlTargetElement("ml-empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public int HeadingLevel { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Show(Markup.Element("div", "ml-empty",
                Title.Length == 0 ? null : Markup.Element($"h{HeadingLevel}", "govuk-heading-m", Title),
                Markup.InParagraph(await output.GetChildContentAsync(), "govuk-body"))
            .With(output.Attributes));
}
