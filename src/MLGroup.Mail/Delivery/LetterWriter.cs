using MimeKit;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Letters;
using MLGroup.Mail.Postmen;

namespace MLGroup.Mail.Delivery;

/// <summary>Writes a posted letter out: its secrets, its two forms and its headers. The same each time, so that both of two copies work.</summary>
internal sealed class LetterWriter(Secrets secrets, PortalLinks links, LetterLayout layout, Sender sender)
{
    /// <exception cref="FormatException">An unknown or misplaced placeholder, or a line break where a header would be.</exception>
    public async Task<ReadyLetter> WriteAsync(OutgoingMail mail, string readerName)
    {
        var facts = KindFacts.Of(mail.Kind);
        var stop = facts.IsAlways ? null : links.Preferences(await secrets.TokenAsync(Secret.Preferences, PreferenceId.Of(mail.MemberId, mail.Kind)));
        var body = await Placeholder.FillAsync(mail.Body, (secret, id) => FillAsync(mail, secret, id));
        var text = layout.Render(mail.Subject, body, mail.Kind, stop);
        return new ReadyLetter(sender.From, sender.ReplyTo, new MailboxAddress(readerName, mail.Address), mail.Subject, text.Text, text.Html,
            mail.MessageId, mail.Date, stop is null ? null : new ListHeaders(facts.Name, ListId(mail.Kind), stop));
    }

    private async Task<string> FillAsync(OutgoingMail mail, Secret secret, long id) => (secret, mail.Kind) switch
    {
        (Secret.SignInLink, CommunicationKind.Account) => links.SignInLink(await secrets.TokenAsync(secret, id)).ToString(),
        (Secret.SignInCode, CommunicationKind.Account) => Spaced(await secrets.CodeAsync(secret, id)),
        (Secret.Preferences, _) => links.Preferences(await secrets.TokenAsync(secret, id)).ToString(),
        (Secret.Confirmation, _) when mail.Occasion.StartsWith(ConfirmationAsked.OccasionOf(id), StringComparison.Ordinal) =>
            links.Confirmation(await secrets.TokenAsync(secret, id)).ToString(),
        (Secret.Extension, _) when mail.Occasion == DeadlineExtended.OccasionOf(id) => links.Extension(await secrets.TokenAsync(secret, id)).ToString(),
        // Whoever may edit a letter must not be able to write somebody's sign-in link into it.
        _ => throw new FormatException($"A letter of this kind cannot hold a {secret}.")
    };

    // Four and four are easier to type.
    private static string Spaced(string code) => $"{code[..4]} {code[4..]}";

    private string ListId(CommunicationKind kind) => $"{kind.ToString().ToLowerInvariant()}.{sender.ListDomain}";
}
