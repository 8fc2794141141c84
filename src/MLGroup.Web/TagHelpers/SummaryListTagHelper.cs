using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>What was answered, question by question.</summary>
[HtmlTargetElement("ml-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    internal sealed record Row(string Key, IHtmlContent Value, IHtmlContent? Action);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<Row>();
        context.Items[typeof(Row)] = rows;
        await output.GetChildContentAsync();
        var list = Markup.Element("dl", "govuk-summary-list");
        var someAct = rows.Exists(row => row.Action is not null);
        foreach (var row in rows)
            list.Put(Line(row, someAct && row.Action is null));
        output.Show(list.With(output.Attributes));
    }

    private static TagBuilder Line(Row row, bool onlyOthersAct) =>
        Markup.Element("div", Markup.Classes("govuk-summary-list__row", onlyOthersAct ? "govuk-summary-list__row--no-actions" : null),
            Markup.Element("dt", "govuk-summary-list__key", row.Key),
            Markup.Element("dd", "govuk-summary-list__value", row.Value),
            row.Action is null ? null : Markup.Element("dd", "govuk-summary-list__actions", row.Action));
}
