using Microsoft.Extensions.Hosting;
using MimeKit;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Letters;
using MLGroup.Mail.Postmen;

namespace MLGroup.Mail.Delivery;

/// <summary>
/// Writes one letter to nobody when the process starts. The first letter needs the keys of the secrets and a good deal of code that
/// is compiled then; somebody who signs in just after a start should not wait for that.
/// </summary>
internal sealed class Rehearsal(Secrets secrets, PortalLinks links, LetterLayout layout, Sender sender) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start goes on meanwhile.
        await Task.Yield();
        try
        {
            await WriteAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever is wrong is told by the first real letter.
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        // Reads the keys without making one: several processes may be starting.
        await secrets.CheckAsync(Secret.SignInLink, new string('A', Secrets.TokenLength));
        var text = layout.Render("Rehearsal", $"Hello,\n\n[Sign in]({links.SignIn})\n\n## 1", CommunicationKind.Account, stop: null);
        using var message = MimeWriter.Write(new ReadyLetter(
            sender.From, sender.ReplyTo, new MailboxAddress("", sender.From.Address), "Rehearsal", text.Text, text.Html, sender.NewMessageId(), DateTimeOffset.UnixEpoch, List: null));
        await message.WriteToAsync(Stream.Null, cancellation);
    }
}
