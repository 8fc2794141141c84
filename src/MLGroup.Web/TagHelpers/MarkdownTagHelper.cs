using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Mail;

namespace MLGroup.Web.TagHelpers;

/// <summary>A text in Markdown. The one place where the portal writes HTML that somebody else's words were turned into.</summary>
[HtmlTargetElement("ml-markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTagHelper : TagHelper
{
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Add("class", "ml-markdown");
        output.Attributes.Add("dir", "auto");
        output.Content.SetHtmlContent(PlainMarkdown.ToHtml(Text ?? ""));
    }
}
