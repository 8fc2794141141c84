using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>One of many.</summary>
[HtmlTargetElement("ml-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : ChoicesTagHelper
{
    /// <summary>Words of the option that chooses nothing.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Markup.Element("select", Markup.Classes("govuk-select", Error is null ? null : "govuk-select--error"))
            .With("id", ControlId).With("name", Name)
            .With("aria-required", Required ? "true" : null)
            .With("aria-describedby", Descriptions())
            .With(output.Attributes);
        var chosen = Chosen;
        if (Empty is not null)
            select.Put(Option(new("", Empty), chosen: false));
        foreach (var group in Choices.GroupBy(choice => choice.Group))
        {
            var options = group.Key is null ? select : Markup.Element("optgroup").With("label", group.Key);
            foreach (var choice in group)
                options.Put(Option(choice, chosen.Contains(choice.Value)));
            if (options != select)
                select.Put(options);
        }

        var field = Group();
        foreach (var part in new object?[] { LabelElement(), HintElement(), ErrorElement(), select })
            field.Put(part);
        output.Show(field);
    }

    private static TagBuilder Option(Choice choice, bool chosen) =>
        Markup.Element("option", null, choice.Text).With("value", choice.Value)
            .With("selected", chosen ? "" : null).With("disabled", choice.Disabled ? "" : null);
}
