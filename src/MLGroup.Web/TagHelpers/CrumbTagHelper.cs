using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>One step of the way; without a page or an address it is where one stands.</summary>
[HtmlTargetElement("ml-crumb", ParentTag = "ml-breadcrumbs")]
public sealed class CrumbTagHelper(IUrlHelperFactory addresses) : LinkingTagHelper(addresses)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Show(Address is { } address
            ? Markup.Element("li", "govuk-breadcrumbs__list-item", Markup.Element("a", "govuk-breadcrumbs__link", words).With("href", address))
            : Markup.Element("li", "govuk-breadcrumbs__list-item", words).With("aria-current", "page"));
    }
}
