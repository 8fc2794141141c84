using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Any of several; a single box where the property is a bool.</summary>
[HtmlTargetElement("ml-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = Group();
        if (Items is null && For.Metadata.UnderlyingOrModelType == typeof(bool))
        {
            group.Put(ErrorElement());
            group.Put(Boxes("checkboxes", "checkbox", [new("true", LabelText, HintText)],
                Markup.Classes(DescribedBy, Error is null ? null : $"{ControlId}-error")).With(output.Attributes));
        }
        else
        {
            group.Put(Fieldset(Boxes("checkboxes", "checkbox", Choices).With(output.Attributes)));
        }
        output.Show(group);
    }
}
