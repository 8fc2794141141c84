using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Something that may lead to a page: by its address, or by its page with route values.</summary>
public abstract class LinkingTagHelper(IUrlHelperFactory addresses) : TagHelper
{
    public string? Href { get; set; }

    public string? Page { get; set; }

    public string? Handler { get; set; }

    [HtmlAttributeName("route", DictionaryAttributePrefix = "route-")]
    public IDictionary<string, string?> RouteValues { get; set; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected string? Address => Page is not null ? AddressOf(Page) : string.IsNullOrEmpty(Href) ? null : Href;

    private protected string AddressOf(string? page) =>
        addresses.GetUrlHelper(ViewContext).Page(page, Handler, RouteValues)
        ?? throw new InvalidOperationException($"No page answers to {page ?? "this page"}, handler {Handler ?? "none"}, with these route values.");
}
