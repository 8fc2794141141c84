using MimeKit;
using MLGroup.Mail;
using MLGroup.Mail.Postmen;

namespace MLGroup.Tests.Mail.Postmen;

internal static class SmtpLetter
{
    public static readonly ReadyLetter Any = new(
        new MailboxAddress("ML Group", "group@office.example"), new MailboxAddress("", "group@office.example"),
        new MailboxAddress("Amina Bello", "amina@nbs.example"), "A note", "Some words.", "<p>Some words.</p>", "1@group.example",
        new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), null);

    /// <summary>What becomes of one letter at a server on loopback.</summary>
    public static async Task<Answer> DeliverAsync(int port, string user = "")
    {
        await using var postman = new MailKitPostman(SmtpAddress.Parse($"smtp://{user}127.0.0.1:{port}")!);
        return await postman.DeliverAsync(Any);
    }
}
