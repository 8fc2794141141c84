using System.Net;
using Ganss.Xss;
using Markdig;
using MLGroup.Domain.Communications;

namespace MLGroup.Mail.Letters;

/// <summary>The two forms of one letter (RFC 2046, 5.1.4).</summary>
public sealed record LetterText(string Text, string Html);

/// <summary>
/// Makes text and HTML of a letter's Markdown. Every letter says which kind it is, why the reader got it and how to stop it. It
/// needs no pictures, loads nothing, and reads well where a mail program turns its colours round.
/// </summary>
public sealed class LetterLayout
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    // Mail programs drop style sheets, so every tag carries its own.
    private static readonly Dictionary<string, string> Styles = new()
    {
        ["P"] = "margin:0 0 16px",
        ["H1"] = "margin:0 0 16px;font-size:24px;line-height:1.25;color:#0b2e3f",
        ["H2"] = "margin:24px 0 12px;font-size:20px;line-height:1.25;color:#0b2e3f",
        ["H3"] = "margin:24px 0 12px;font-size:17px;line-height:1.25;color:#0b2e3f",
        ["A"] = "color:#0b4f6c",
        ["UL"] = "margin:0 0 16px;padding-left:24px",
        ["OL"] = "margin:0 0 16px;padding-left:24px",
        ["LI"] = "margin:0 0 6px",
        ["BLOCKQUOTE"] = "margin:0 0 16px;padding-left:12px;border-left:4px solid #0f7c7c",
        ["PRE"] = "margin:0 0 16px;white-space:pre-wrap",
        ["HR"] = "margin:24px 0;border:0;border-top:1px solid #b8c4ca"
    };

    private readonly PortalLinks _links;
    private readonly Sender _sender;

    internal LetterLayout(PortalLinks links, Sender sender) => (_links, _sender) = (links, sender);

    /// <summary>The letter as the portal may show it: secrets are dots, and the link that switches a kind off goes nowhere.</summary>
    public LetterText Preview(OutgoingMail mail) => Render(mail.Subject, Placeholder.Hide(mail.Body), mail.Kind, _links.Home);

    /// <param name="markdown">With its secrets filled in.</param>
    /// <param name="stop">Where the reader switches this kind off; not used for kinds that are always sent.</param>
    internal LetterText Render(string subject, string markdown, CommunicationKind kind, Uri? stop)
    {
        var (text, html) = Written(markdown);
        var (facts, choices) = (KindFacts.Of(kind), stop ?? _links.OwnPreferences);
        var ending = facts.IsAlways
            ? "Mail of this kind is sent as long as you take part. Choose what else you hear:"
            : "Stop or change mail of this kind:";
        var address = facts.IsAlways ? _links.OwnPreferences : choices;
        return new LetterText(
            $"{text}\n\n-- \n{_sender.GroupName} · {facts.Name}\n{facts.Reason}\n{ending}\n{address}\n",
            Page(subject, html, facts, ending, address));
    }

    private string Page(string subject, string content, KindFacts facts, string ending, Uri address) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Text(subject)}</title>
        </head>
        <body style="margin:0;padding:0;background-color:#f6f4ee">
        <div style="max-width:600px;margin:0 auto;padding:16px;font-family:'Source Sans 3',system-ui,'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5">
        <h1 style="margin:0 0 12px;font-size:16px;line-height:1.5;color:#0b2e3f"><a href="{Text(_links.Home.ToString())}" style="color:#0b2e3f;text-decoration:none">{Text(_sender.GroupName)}</a></h1>
        <div style="padding:24px;background-color:#ffffff;color:#16262e">
        {content}
        </div>
        <p style="margin:16px 0 0;font-size:14px;color:#42525b">{Text(_sender.GroupName)} · {Text(facts.Name)}<br>{Text(facts.Reason)}<br>{Text(ending)} <a href="{Text(address.ToString())}" style="color:#0b4f6c">{(facts.IsAlways ? "e-mail preferences" : "stop or change")}</a></p>
        </div>
        </body>
        </html>
        """;

    // Nested beyond reason, it leaves as it was typed.
    private static (string Text, string Html) Written(string markdown)
    {
        try
        {
            if (!PlainMarkdown.IsTooMuch(markdown) && Markdown.Parse(markdown, Pipeline) is { } document)
                return (PlainLetter.Write(document), Clean(document.ToHtml(Pipeline)));
        }
        catch (ArgumentException)
        {
            // The parser's own limit of depth.
        }
        return (markdown, Clean(PlainMarkdown.AsTyped(markdown)));
    }

    private static string Clean(string html)
    {
        var sanitiser = new HtmlSanitizer();
        sanitiser.AllowedSchemes.Clear();
        sanitiser.AllowedSchemes.UnionWith(PlainLetter.Schemes);
        // A picture would be fetched when the letter is opened, and so tell that it was.
        sanitiser.AllowedTags.Remove("img");
        sanitiser.AllowedAttributes.Clear();
        sanitiser.AllowedAttributes.UnionWith(["href", "start"]);
        var body = sanitiser.SanitizeDom(html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (Styles.TryGetValue(element.TagName, out var style))
                element.SetAttribute("style", style);
        }
        return body.InnerHtml.Trim();
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);
}
