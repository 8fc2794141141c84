using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Letters;
using MLGroup.Tests.Web;

namespace MLGroup.Tests.Mail.Letters;

public sealed class LetterHtmlTests
{
    private const string Markdown = """
        Hello **Amina** & “Żółć 日本”,

        ## A heading

        - one
        - two with `code`

        3. three
        4. four

        > quoted <b>as typed</b>

        ***

            indented

        [Open](https://portal.group.example/my/proposals/3?a=1&b=2), a hard\
        break and ![a picture](https://x.example/y.png).
        """;

    [Fact]
    public async Task A_letter_is_valid_HTML_whatever_stands_in_it()
    {
        await using var room = await MailRoom.OpenAsync();
        var layout = room.Services.GetRequiredService<LetterLayout>();

        var complaints = await NuChecker.ComplaintsAsync(new Dictionary<string, string>
        {
            ["/always"] = layout.Render("A “subject” & <more>", Markdown, CommunicationKind.OwnProposals, null).Html,
            ["/newsletter"] = layout.Render("News", Markdown, CommunicationKind.Newsletter, new Uri("https://portal.group.example/u/abc")).Html
        });

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_letter_stays_small_enough_to_be_shown_whole()
    {
        await using var room = await MailRoom.OpenAsync();
        var layout = room.Services.GetRequiredService<LetterLayout>();

        var html = layout.Render("News", string.Join("\n\n", Enumerable.Repeat(Markdown, 30)), CommunicationKind.Newsletter, new Uri("https://portal.group.example/u/abc")).Html;

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 1, 100_000);
    }
}
