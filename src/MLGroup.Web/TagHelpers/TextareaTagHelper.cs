using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>A longer text; where it says its limit, a script counts what is left and nothing typed is cut off.</summary>
[HtmlTargetElement("ml-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    public int? MaxWords { get; set; }

    /// <summary>Shows the limit of [MaxLength] in characters.</summary>
    public bool CountCharacters { get; set; }

    private bool Counts => MaxWords is not null || (CountCharacters && Limit is not null);

    private int Most => MaxWords ?? Limit!.Value;

    private string Unit => MaxWords is null ? "characters" : "words";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = Group(Counts ? "govuk-character-count" : null);
        if (Counts)
            group.With("data-maxlength", Most.ToString(CultureInfo.InvariantCulture)).With("data-count-type", Unit);
        foreach (var part in new object?[] { LabelElement(), HintElement(), ErrorElement(), Control(output.Attributes), Allowance() })
            group.Put(part);
        output.Show(group);
    }

    private TagBuilder Control(TagHelperAttributeList attributes) =>
        // A browser drops the first line break after <textarea>.
        Markup.Element("textarea", Markup.Classes("govuk-textarea", Error is null ? null : "govuk-textarea--error", Counts ? "govuk-js-character-count" : null),
                Typed is ['\n' or '\r', ..] ? "\n" + Typed : Typed)
            .With("id", ControlId).With("name", Name).With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("maxlength", Counts ? null : Limit?.ToString(CultureInfo.InvariantCulture))
            .With("aria-required", Required ? "true" : null)
            .With("aria-describedby", Descriptions(Counts ? $"{ControlId}-info" : null))
            .With("dir", "auto")
            .With(attributes);

    private TagBuilder? Allowance() => Counts
        ? Markup.Element("div", "govuk-hint govuk-character-count__message", $"You can enter up to {Most.ToString("N0", CultureInfo.CurrentCulture)} {Unit}").With("id", $"{ControlId}-info")
        : null;
}
