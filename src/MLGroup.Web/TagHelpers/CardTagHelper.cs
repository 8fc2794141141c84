using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>A box with a title; a page or an address makes the title a link.</summary>
[HtmlTargetElement("ml-card")]
public sealed class CardTagHelper(IUrlHelperFactory addresses) : LinkingTagHelper(addresses)
{
    public string Title { get; set; } = "";

    public int HeadingLevel { get; set; } = 2;

    /// <summary>side: on sand, beside a form; plain: in a border.</summary>
    public string Kind { get; set; } = "plain";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        object title = Address is { } address ? Markup.Element("a", "govuk-link", Title).With("href", address) : Title;
        output.Show(Markup.Element("div", $"ml-card ml-card--{Kind}",
                Title.Length == 0 ? null : Markup.Element($"h{HeadingLevel}", "ml-card__title", title),
                Markup.InParagraph(await output.GetChildContentAsync(), "govuk-body"))
            .With(output.Attributes));
    }
}
