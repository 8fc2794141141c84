using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>A line of text.</summary>
[HtmlTargetElement("ml-input", TagStructure = TagStructure.WithoutEndTag)]
public class InputTagHelper : FieldTagHelper
{
    public string? Type { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters, or a part of the column such as one-half.</summary>
    public string? Width { get; set; }

    /// <summary>Whether the browser cuts off what is longer than [MaxLength]; a form that keeps whatever is typed says false.</summary>
    public bool CutsOff { get; set; } = true;

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = Group();
        foreach (var part in new object?[] { LabelElement(), HintElement(), ErrorElement(), Wrapped(Control(output.Attributes)) })
            group.Put(part);
        output.Show(group);
    }

    private TagBuilder Control(TagHelperAttributeList attributes)
    {
        var type = Type ?? TypeOfData();
        var input = Markup.Element("input", Markup.Classes("govuk-input", WidthClass(), Error is null ? null : "govuk-input--error"));
        return input.With("id", ControlId).With("name", Name).With("type", type)
            .With("value", string.IsNullOrEmpty(Typed) || type == "password" ? null : Typed)
            .With("maxlength", !CutsOff ? null : Limit?.ToString(CultureInfo.InvariantCulture))
            .With("aria-required", Required ? "true" : null)
            .With("aria-describedby", Descriptions())
            .With("dir", type == "text" ? "auto" : null)
            .With(attributes);
    }

    private string TypeOfData() =>
        For.Metadata.ValidatorMetadata.OfType<DataTypeAttribute>().FirstOrDefault()?.DataType switch
        {
            DataType.EmailAddress => "email",
            DataType.Url => "url",
            DataType.PhoneNumber => "tel",
            DataType.Password => "password",
            _ => "text",
        };

    private string? WidthClass() =>
        Width is null ? null : char.IsAsciiDigit(Width[0]) ? $"govuk-input--width-{Width}" : $"govuk-!-width-{Width}";

    private TagBuilder Wrapped(TagBuilder input) =>
        Prefix is null && Suffix is null
            ? input
            : Markup.Element("div", "govuk-input__wrapper", Affix(Prefix, "prefix"), input, Affix(Suffix, "suffix"));

    private static TagBuilder? Affix(string? text, string side) =>
        text is null ? null : Markup.Element("div", $"govuk-input__{side}", text).With("aria-hidden", "true");
}
