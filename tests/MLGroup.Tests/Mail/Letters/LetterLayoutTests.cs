using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Letters;

namespace MLGroup.Tests.Mail.Letters;

public sealed class LetterLayoutTests : IAsyncLifetime
{
    private MailRoom _room = null!;
    private LetterLayout _layout = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await MailRoom.OpenAsync();
        _layout = _room.Services.GetRequiredService<LetterLayout>();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public void The_text_reads_as_a_careful_person_would_type_it()
    {
        var text = Render("""
            Hello **Amina**,

            look here: [the page](https://portal.group.example/x?a=1&b=2) &amp; more

            ## Next

            1. First
            2. Second
               line

            > quoted

            - one
              - deeper
            """).Text;

        Assert.Equal("""
            Hello Amina,

            look here: the page: https://portal.group.example/x?a=1&b=2 & more

            Next

            1. First
            2. Second line

            > quoted

            - one
              - deeper

            -- 
            ML Group · Your proposals
            You get this because you write this proposal or are invited to.
            Mail of this kind is sent as long as you take part. Choose what else you hear:
            https://portal.group.example/my/preferences

            """, text);
    }

    [Theory]
    [InlineData("[pay](javascript:alert(1))")]
    [InlineData("[pay](data:text/html;base64,PHA+)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![seen](https://tracker.example/pixel.png)")]
    [InlineData("<a href=\"https://x.example\" onclick=\"x()\">x</a>")]
    public async Task Nothing_but_plain_links_gets_into_the_page(string markdown)
    {
        var page = await ReadAsync(Render(markdown).Html);

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, form, [onerror], [onclick]"));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.StartsWith("https://portal.group.example/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_in_the_letter_is_kept_and_styled_by_itself()
    {
        var page = await ReadAsync(Render("[Answer](https://portal.group.example/my/proposals/3) or [write](mailto:group@office.example)").Html);

        var links = page.QuerySelectorAll("p a").Where(link => link.TextContent is "Answer" or "write").ToList();
        Assert.Equal(["https://portal.group.example/my/proposals/3", "mailto:group@office.example"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Equal("color:#0b4f6c", link.GetAttribute("style")));
        Assert.Empty(page.QuerySelectorAll("style, link, [class], [id]"));
    }

    [Fact]
    public void A_letter_of_a_kind_that_can_be_stopped_says_how()
    {
        var letter = _layout.Render("News", "News", CommunicationKind.Newsletter, new Uri("https://portal.group.example/u/abc"));

        Assert.EndsWith("ML Group · Newsletter\nYou get this because you chose to get the newsletter.\nStop or change mail of this kind:\nhttps://portal.group.example/u/abc\n",
            letter.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://portal.group.example/u/abc\"", letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a ")]
    [InlineData("[a](")]
    public void Markdown_nested_beyond_reason_leaves_as_it_was_typed(string mark)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, 20_000)).Trim();

        var text = Render(markdown).Text;

        Assert.StartsWith(markdown, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_portal_shows_a_letter_without_its_secrets()
    {
        var mail = new OutgoingMail(_room.Amina, CommunicationKind.Newsletter, "x", "1@x", "News", "Choose [here]({{Preferences:258}}).",
            MailPriority.Normal, isDraft: true, expiresAt: null, TestDatabase.Morning);

        var shown = _layout.Preview(mail);

        Assert.DoesNotContain("Preferences", shown.Text + shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/u/", shown.Text + shown.Html, StringComparison.Ordinal);
    }

    private LetterText Render(string markdown) => _layout.Render("Subject", markdown, CommunicationKind.OwnProposals, null);

    private static async Task<IDocument> ReadAsync(string html) =>
        await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
}
