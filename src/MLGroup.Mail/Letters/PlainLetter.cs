using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MLGroup.Mail.Letters;

/// <summary>The text part: what a careful person would type, with addresses in full.</summary>
internal static class PlainLetter
{
    /// <summary>The only kinds of links a letter may hold.</summary>
    public static readonly string[] Schemes = ["http", "https", "mailto"];

    public static string Write(MarkdownDocument document) => Blocks(document, "\n\n");

    private static string Blocks(ContainerBlock container, string between) =>
        string.Join(between, container.Select(Block).Where(text => text.Length > 0));

    private static string Block(Block block) => block switch
    {
        HeadingBlock heading => Inlines(heading.Inline),
        ParagraphBlock paragraph => Inlines(paragraph.Inline),
        ListBlock list => List(list),
        QuoteBlock quote => Indented(Blocks(quote, "\n\n"), "> ", "> "),
        ThematicBreakBlock => "* * *",
        LeafBlock leaf => leaf.Lines.ToString(),
        ContainerBlock container => Blocks(container, "\n\n"),
        _ => ""
    };

    private static string List(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
        return string.Join('\n', list.OfType<ListItemBlock>().Select(item =>
        {
            var mark = list.IsOrdered ? FormattableString.Invariant($"{number++}. ") : "- ";
            return Indented(Blocks(item, list.IsLoose ? "\n\n" : "\n"), mark, new string(' ', mark.Length));
        }));
    }

    private static string Indented(string text, string first, string next) => first + text.Replace("\n", "\n" + next, StringComparison.Ordinal);

    private static string Inlines(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
            text.Append(Inline(inline));
        return text.ToString();
    }

    private static string Inline(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        LinkInline link => Link(Inlines(link), link.Url),
        ContainerInline container => Inlines(container),
        _ => ""
    };

    private static string Link(string text, string? address) =>
        address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme) ? text
        : text == address ? address
        : $"{text}: {address}";
}
