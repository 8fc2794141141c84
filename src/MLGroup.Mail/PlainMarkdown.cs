using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MLGroup.Mail;

/// <summary>
/// Markdown as members and coordinators may write it: text, lists, tables and links. Raw HTML stays text, pictures become their
/// description, links lead to http, https or mailto only, and headings begin below those of the page.
/// </summary>
public static class PlainMarkdown
{
    private const int HeadingsBelow = 2;

    // Far beyond any honest paragraph; more than this takes the parser seconds, or makes it give up.
    private const int DeepestNesting = 40;
    private const int MostMarks = 1_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "a", "hr", "br",
            "table", "thead", "tbody", "tr", "th", "td"
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" }
    });

    /// <summary>Safe HTML of a text that anybody may have written; one nested beyond reason is shown as it was typed.</summary>
    public static string ToHtml(string markdown)
    {
        if (IsTooMuch(markdown))
            return AsTyped(markdown);
        try
        {
            return Sanitizer.Sanitize(Rendered(markdown));
        }
        catch (ArgumentException) // The parser's own limit of depth.
        {
            return AsTyped(markdown);
        }
    }

    /// <summary>Whether somebody nested it so deeply that reading it would take seconds.</summary>
    internal static bool IsTooMuch(string markdown) => markdown.Split("\n\n").Any(IsBeyondReason);

    private static string Rendered(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + HeadingsBelow);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsAllowed(link.Url)).ToList())
            KeepWords(link);
        return document.ToHtml(Pipeline);
    }

    private static void KeepWords(LinkInline link)
    {
        while (link.FirstChild is { } word)
        {
            word.Remove();
            link.InsertBefore(word);
        }
        link.Remove();
    }

    private static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    private static bool IsBeyondReason(string paragraph)
    {
        var (open, blocks, marks) = (0, 0, 0);
        foreach (var sign in paragraph)
        {
            open = sign == '[' ? open + 1 : sign == ']' ? Math.Max(0, open - 1) : open;
            blocks = sign is '>' or '-' or '+' or '*' or '.' or ')' ? blocks + 1 : sign is ' ' or '\t' or (>= '0' and <= '9') ? blocks : 0;
            marks += sign is '[' or '*' or '_' ? 1 : 0;
            if (open > DeepestNesting || blocks > 3 * DeepestNesting || marks > MostMarks)
                return true;
        }
        return false;
    }

    internal static string AsTyped(string markdown) =>
        string.Concat(markdown.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
}
