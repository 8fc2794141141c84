using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Does something; with a page or an address it is a link that looks like a button.</summary>
[HtmlTargetElement("ml-button")]
public sealed class ButtonTagHelper(IUrlHelperFactory addresses) : LinkingTagHelper(addresses)
{
    /// <summary>secondary, warning, inverse or start.</summary>
    public string? Kind { get; set; }

    public string Type { get; set; } = "submit";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var classes = Markup.Classes("govuk-button", Kind is null ? null : $"govuk-button--{Kind}");
        var element = Address is { } address
            ? Markup.Element("a", classes, words).With("href", address).With("draggable", "false")
            : Markup.Element("button", classes, words).With("type", Type).With("formaction", Handler is null ? null : AddressOf(null));
        if (output.Attributes.ContainsName("disabled"))
            element.With("aria-disabled", "true");
        if (Kind == "start")
            element.Put(Arrow());
        output.Show(element.With(output.Attributes));
    }

    private static TagBuilder Arrow() =>
        Markup.Element("svg", "govuk-button__start-icon",
                Markup.Element("path").With("fill", "currentColor").With("d", "M0 0h13l20 20-20 20H0l20-20z"))
            .With("width", "17.5").With("height", "19").With("viewBox", "0 0 33 40")
            .With("aria-hidden", "true").With("focusable", "false");
}
