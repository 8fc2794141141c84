using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Domain;

namespace MLGroup.Web.TagHelpers;

/// <summary>
/// Two texts in one: what was removed struck through, what was added underlined, and both said in words to those who hear the page.
/// Stands where white space is kept as typed.
/// </summary>
[HtmlTargetElement("ml-differences", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DifferencesTagHelper : TagHelper
{
    // About two lines of what stands around a change.
    private const int Around = 160;

    public IReadOnlyList<TextPart> Parts { get; set; } = [];

    /// <summary>Whether what did not change is shown in full, however long.</summary>
    public bool Whole { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        foreach (var (at, part) in Parts.Index())
        {
            if (part.Kind != PartKind.Kept)
                html.AppendHtml(Changed(part));
            else if (Whole)
                html.Append(part.Text);
            else
                Kept(html, part.Text, isFirst: at == 0, isLast: at == Parts.Count - 1);
        }
        output.Show(html);
    }

    private static TagBuilder Changed(TextPart part)
    {
        var (element, said) = part.Kind == PartKind.Removed ? ("del", "removed") : ("ins", "added");
        var changed = Markup.Element(element, null, Markup.Hidden($"[{said}: {Silent(part.Text)}"));
        // A removed or added line end would be seen nowhere.
        var lines = part.Text.Split('\n');
        foreach (var (at, line) in lines.Index())
        {
            changed.Put(line);
            if (at < lines.Length - 1)
                changed.Put(Markup.Element("span", "ml-muted", "↵\n").With("aria-hidden", "true"));
        }
        changed.Put(Markup.Hidden("] "));
        return changed;
    }

    // White space alone is not read out.
    private static string Silent(string text) =>
        !string.IsNullOrWhiteSpace(text) ? "" : text.Contains('\n', StringComparison.Ordinal) ? "line break" : "space";

    private static void Kept(HtmlContentBuilder html, string text, bool isFirst, bool isLast)
    {
        var end = isFirst ? 0 : text.IndexOfAny([' ', '\n'], Math.Min(text.Length, Around));
        var start = isLast ? text.Length : text.Length > Around ? text.LastIndexOfAny([' ', '\n'], text.Length - Around) : -1;
        if (end < 0 || start < 0 || start - end < Around)
        {
            html.Append(text);
            return;
        }
        html.Append(text[..end]);
        html.AppendHtml(Markup.Element("span", "ml-muted", Markup.Element("span", null, " [ … ] ").With("aria-hidden", "true"), Markup.Hidden(" [unchanged text left out] ")));
        html.Append(text[start..]);
    }
}
