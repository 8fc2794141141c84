using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Fields that belong together under one legend.</summary>
[HtmlTargetElement("ml-fieldset")]
public sealed class FieldsetTagHelper : TagHelper
{
    public string Legend { get; set; } = "";

    public string LegendSize { get; set; } = "m";

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var hintId = Hint is null ? null : $"fieldset-{context.UniqueId}-hint";
        output.Show(Markup.Element("fieldset", "govuk-fieldset",
                Markup.Element("legend", Markup.Classes("govuk-fieldset__legend", LegendSize.Length == 0 ? null : $"govuk-fieldset__legend--{LegendSize}"), Legend),
                Hint is null ? null : Markup.Element("div", "govuk-hint", Hint).With("id", hintId),
                await output.GetChildContentAsync())
            .With("aria-describedby", hintId)
            .With(output.Attributes));
    }
}
