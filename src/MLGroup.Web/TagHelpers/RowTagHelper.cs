using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>A row of a summary list; with a page or an address it can be changed there.</summary>
[HtmlTargetElement("ml-row", ParentTag = "ml-summary-list")]
public sealed class RowTagHelper(IUrlHelperFactory addresses) : LinkingTagHelper(addresses)
{
    public string Key { get; set; } = "";

    public string Action { get; set; } = "Change";

    /// <summary>What the action is about, for those who hear it out of its row; the key in lower case without it.</summary>
    public string? ActionAbout { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = (await output.GetChildContentAsync()).GetContent().Trim();
        var about = ActionAbout ?? Key.ToLower(System.Globalization.CultureInfo.CurrentCulture);
        var action = Address is { } address
            ? Markup.Element("a", "govuk-link", Action, Markup.Hidden(" " + about)).With("href", address)
            : null;
        ((List<SummaryListTagHelper.Row>)context.Items[typeof(SummaryListTagHelper.Row)]).Add(new(Key, new HtmlString(value), action));
        output.SuppressOutput();
    }
}
