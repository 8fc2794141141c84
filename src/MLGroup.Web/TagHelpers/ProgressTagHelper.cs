using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>How far something is, as a bar with its words below.</summary>
[HtmlTargetElement("ml-progress")]
public sealed class ProgressTagHelper : TagHelper
{
    public double Value { get; set; }

    public double Max { get; set; } = 1;

    public string Label { get; set; } = "";

    /// <summary>Amber, for what is nearly over.</summary>
    public bool Late { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var bar = Markup.Element("progress", "ml-progress__bar")
            .With("value", Math.Clamp(Value, 0, Max).ToString(CultureInfo.InvariantCulture))
            .With("max", Max.ToString(CultureInfo.InvariantCulture)).With("aria-label", Label);
        output.Show(Markup.Element("div", Markup.Classes("ml-progress", Late ? "ml-progress--late" : null),
                bar, await output.GetChildContentAsync())
            .With(output.Attributes));
    }
}
