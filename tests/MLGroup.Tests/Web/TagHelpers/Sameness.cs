using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MLGroup.Tests.Web.TagHelpers;

/// <summary>Two pieces of HTML are the same when their trees are: the order of attributes and white space between tags say nothing.</summary>
internal static class Sameness
{
    // Hooks of scripts that the portal does not load, and what it adds for texts in any script.
    private static readonly string[] Ignored = ["data-module", "dir", "xmlns"];

    public static void AssertSame(string expected, string drawn) => Assert.Equal(Lines(expected), Lines(drawn));

    private static string Lines(string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>").Body!;
        return string.Join('\n', new HtmlParser().ParseFragment(html, body).SelectMany(node => Lines(node, "")));
    }

    private static IEnumerable<string> Lines(INode node, string indent) => node switch
    {
        IElement element => [indent + Opening(element), .. element.ChildNodes.SelectMany(child => Lines(child, indent + "  "))],
        IText text when text.Data.Trim().Length > 0 => [indent + string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))],
        _ => [],
    };

    private static string Opening(IElement element)
    {
        // Without a script for the space key, a link is a link however it looks.
        var linkAsButton = element.LocalName == "a" && element.ClassList.Contains("govuk-button");
        var attributes = from attribute in element.Attributes
                         where !Ignored.Contains(attribute.Name) && !(linkAsButton && attribute.Name == "role")
                         orderby attribute.Name
                         select $"{attribute.Name}=\"{(attribute.Name == "class" ? string.Join(' ', element.ClassList.Order()) : attribute.Value)}\"";
        return $"<{element.LocalName} {string.Join(' ', attributes)}>";
    }
}
