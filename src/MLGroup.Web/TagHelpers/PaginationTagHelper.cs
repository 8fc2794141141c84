using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>To the page before and after; lists have no page numbers, since nobody counts them.</summary>
[HtmlTargetElement("ml-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    private const string Left = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string Right = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public string? Previous { get; set; }

    public string? PreviousLabel { get; set; }

    public string? Next { get; set; }

    public string? NextLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        output.Show(Markup.Element("nav", "govuk-pagination govuk-pagination--block",
                Way(Previous, PreviousLabel, "prev", "Previous", Left),
                Way(Next, NextLabel, "next", "Next", Right))
            .With("aria-label", "Pagination").With(output.Attributes));
    }

    private static TagBuilder? Way(string? address, string? label, string side, string word, string arrow)
    {
        if (string.IsNullOrEmpty(address)) // Razor hands a null over as an empty text
            return null;
        var icon = Markup.Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{side}", Markup.Element("path").With("d", arrow))
            .With("height", "13").With("width", "15").With("aria-hidden", "true").With("focusable", "false").With("viewBox", "0 0 15 13");
        var link = Markup.Element("a", "govuk-link govuk-pagination__link", icon,
                Markup.Element("span", Markup.Classes("govuk-pagination__link-title", label is null ? "govuk-pagination__link-title--decorated" : null),
                    word, Markup.Hidden(" page")))
            .With("href", address).With("rel", side);
        if (label is not null)
        {
            link.Put(Markup.Hidden(":"));
            link.Put(Markup.Element("span", "govuk-pagination__link-label", label));
        }
        return Markup.Element("div", $"govuk-pagination__{side}", link);
    }
}
