using MLGroup.Mail;

namespace MLGroup.Tests.Mail;

public sealed class PlainMarkdownTests
{
    [Theory]
    [InlineData("# Aims", "<h3>Aims</h3>\n")]
    [InlineData("###### Deep", "<h6>Deep</h6>\n")]
    [InlineData("- **one**\n- *two*", "<ul>\n<li><strong>one</strong></li>\n<li><em>two</em></li>\n</ul>\n")]
    [InlineData("[our page](https://group.example/a?b=1&c=2)", "<p><a href=\"https://group.example/a?b=1&amp;c=2\">our page</a></p>\n")]
    [InlineData("<coordinators@group.example>", "<p><a href=\"mailto:coordinators@group.example\">coordinators@group.example</a></p>\n")]
    public void What_coordinators_write_becomes_html(string markdown, string html) => Assert.Equal(html, PlainMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("[pay](javascript:alert(1))", "<p>pay</p>\n")]
    [InlineData("[**pay** now](data:text/html;base64,PHM+)", "<p><strong>pay</strong> now</p>\n")]
    [InlineData("[home](/admin)", "<p>home</p>\n")]
    [InlineData("![a map](https://elsewhere.example/track.png)", "<p>a map</p>\n")]
    [InlineData("<p onclick=\"x()\">hello</p>", "<p>&lt;p onclick=\"x()\"&gt;hello&lt;/p&gt;</p>\n")]
    public void What_could_harm_becomes_text(string markdown, string html) => Assert.Equal(html, PlainMarkdown.ToHtml(markdown));

    // What takes the parser seconds never reaches it.
    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("![", 10_000)]
    [InlineData("[a](", 5_000)]
    [InlineData("[a]: b\n", 2_800)]
    [InlineData(">", 20_000)]
    [InlineData("> 1. ", 4_000)]
    [InlineData("*a", 10_000)]
    [InlineData("**a*", 5_000)]
    [InlineData("_a ", 6_600)]
    public void A_text_nested_beyond_reason_is_shown_as_typed(string sign, int times)
    {
        var text = string.Concat(Enumerable.Repeat(sign, times));

        Assert.Equal($"<p>{text.Replace(">", "&gt;", StringComparison.Ordinal)}</p>", PlainMarkdown.ToHtml(text));
    }

    [Fact]
    public void Lists_deeper_than_the_parser_follows_are_shown_as_typed()
    {
        var text = string.Concat(Enumerable.Range(0, 130).Select(depth => new string(' ', 2 * depth) + "- a\n"));

        Assert.Equal($"<p>{text}</p>", PlainMarkdown.ToHtml(text));
    }
}
