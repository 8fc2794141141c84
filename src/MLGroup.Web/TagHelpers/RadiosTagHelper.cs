using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>One of a few.</summary>
[HtmlTargetElement("ml-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = Group();
        group.Put(Fieldset(Boxes("radios", "radio", Choices).With(output.Attributes)));
        output.Show(group);
    }
}
