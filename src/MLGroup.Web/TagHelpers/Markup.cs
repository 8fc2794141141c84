using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>Elements in a line each; every text is encoded.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? classes = null, params object?[] content)
    {
        var element = new TagBuilder(name) { TagRenderMode = name == "input" ? TagRenderMode.StartTag : TagRenderMode.Normal };
        if (!string.IsNullOrEmpty(classes))
            element.Attributes["class"] = classes;
        foreach (var part in content)
            element.Put(part);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);

    public static string Classes(params string?[] names) => string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));

    public static void Put(this TagBuilder element, object? part)
    {
        if (part is IHtmlContent html)
            element.InnerHtml.AppendHtml(html);
        else
            element.InnerHtml.Append(part?.ToString() ?? "");
    }

    /// <summary>What the page wrote on our tag goes to the element inside that it is about; its classes are added to ours.</summary>
    public static TagBuilder With(this TagBuilder element, IEnumerable<TagHelperAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            // Razor hands literal and computed values over encoded; the element encodes once more.
            var value = attribute.Value is HtmlString html ? WebUtility.HtmlDecode(html.Value) : attribute.Value?.ToString();
            element.Attributes[attribute.Name] = attribute.Name == "class" && element.Attributes.TryGetValue("class", out var ours)
                ? $"{ours} {value}"
                : value ?? "";
        }
        return element;
    }

    /// <summary>Replaces our tag by the element.</summary>
    public static void Show(this TagHelperOutput output, IHtmlContent element)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(element);
    }

    /// <summary>Plain words get a paragraph; content with tags of its own stays as it is.</summary>
    public static IHtmlContent InParagraph(TagHelperContent content, string classes)
    {
        var html = content.GetContent().Trim();
        return html.Length == 0 || html.Contains('<', StringComparison.Ordinal)
            ? new HtmlString(html)
            : Element("p", classes, new HtmlString(html));
    }
}
