using MimeKit;
using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Postmen;

/// <summary>What every postman does: what arrives, parsed again, is what was handed over.</summary>
public abstract class PostmanContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Date = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    private protected abstract IPostman Postman { get; }

    /// <summary>The mails that arrived, once there are so many.</summary>
    private protected abstract Task<IReadOnlyList<MimeMessage>> ArrivedAsync(int count);

    [Fact]
    public async Task A_letter_arrives_in_any_script()
    {
        var letter = Letter("1") with
        {
            To = new MailboxAddress("Żółć 日本", "amina@nbs.example"),
            Subject = "Your proposal “Żółć 日本 – نموذج”",
            Text = "Zażółć gęślą jaźń 日本語\n\n.a line that begins with a dot\n\n-- \nML Group\n",
            Html = $"<p>日本語 {new string('x', 3000)}</p>"
        };

        var answer = await Postman.DeliverAsync(letter);

        Assert.Equal(Verdict.Taken, answer.Verdict);
        var mail = Assert.Single(await ArrivedAsync(1));
        var to = Assert.IsType<MailboxAddress>(Assert.Single(mail.To));
        Assert.Equal(("Żółć 日本", "amina@nbs.example", letter.Subject), (to.Name, to.Address, mail.Subject));
        Assert.Equal((Lines(letter.Text), letter.Html), (Lines(mail.TextBody), Lines(mail.HtmlBody)));
    }

    [Fact]
    public async Task Text_comes_before_HTML_and_both_are_one_letter()
    {
        await Postman.DeliverAsync(Letter("1"));

        var body = Assert.IsType<MultipartAlternative>(Assert.Single(await ArrivedAsync(1)).Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        Assert.All(body.OfType<TextPart>(), part => Assert.Equal("utf-8", part.ContentType.Charset));
    }

    [Fact]
    public async Task Every_header_says_what_it_should()
    {
        await Postman.DeliverAsync(Letter("1"));

        var mail = Assert.Single(await ArrivedAsync(1));
        Assert.Equal(("1@group.example", Date), (mail.MessageId, mail.Date));
        Assert.Equal(("group@office.example", "coordinators@office.example"),
            (mail.From.Mailboxes.Single().Address, mail.ReplyTo.Mailboxes.Single().Address));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Null(mail.Headers["Precedence"]);
        Assert.Null(mail.Headers["List-Unsubscribe"]);
    }

    [Fact]
    public async Task A_kind_that_can_be_stopped_says_so_to_the_mail_program()
    {
        var token = new string('a', 43);
        await Postman.DeliverAsync(Letter("1") with
        {
            List = new ListHeaders("Coffee and coding", "coffeeandcoding.portal.group.example", new Uri($"https://portal.group.example/u/{token}"))
        });

        var mail = Assert.Single(await ArrivedAsync(1));
        Assert.Equal("\"Coffee and coding\" <coffeeandcoding.portal.group.example>", mail.Headers["List-Id"]);
        Assert.Equal($"<https://portal.group.example/u/{token}>, <mailto:coordinators@office.example?subject=Stop%20Coffee%20and%20coding>",
            mail.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
    }

    [Theory]
    [InlineData("Hello\r\nBcc: all@group.example")]
    [InlineData("Hello\0")]
    public async Task A_line_break_in_a_name_or_subject_is_refused(string value)
    {
        await Assert.ThrowsAsync<FormatException>(() => Postman.DeliverAsync(Letter("1") with { Subject = value }));
        await Assert.ThrowsAsync<FormatException>(() => Postman.DeliverAsync(Letter("1") with { To = new MailboxAddress(value, "a@b.example") }));

        await Postman.DeliverAsync(Letter("2"));
        Assert.Equal("2@group.example", Assert.Single(await ArrivedAsync(1)).MessageId);
    }

    [Fact]
    public async Task Letters_are_carried_one_after_the_other_and_go_on_after_a_rest()
    {
        foreach (var id in (string[])["1", "2"])
            await Postman.DeliverAsync(Letter(id));
        await Postman.RestAsync();
        await Postman.DeliverAsync(Letter("3"));

        Assert.Equal(["1@group.example", "2@group.example", "3@group.example"], (await ArrivedAsync(3)).Select(mail => mail.MessageId).Order());
    }

    private static ReadyLetter Letter(string id) => new(
        new MailboxAddress("ML Group", "group@office.example"), new MailboxAddress("", "coordinators@office.example"),
        new MailboxAddress("Amina Bello", "amina@nbs.example"), "A note", "Some words.\n", "<p>Some words.</p>\n", $"{id}@group.example", Date, null);

    // A line end after the last line is the transport's own business.
    private static string Lines(string? text) => text!.ReplaceLineEndings("\n").TrimEnd('\n');
}
