using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Leaves an element out where a form does not ask for it now.</summary>
[HtmlTargetElement("*", Attributes = "shown")]
public sealed class ShownTagHelper : TagHelper
{
    // After the helper of the element itself has written it.
    public override int Order => int.MaxValue;

    public bool Shown { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Shown)
            output.SuppressOutput();
    }
}
