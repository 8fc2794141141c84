using MimeKit;

namespace MLGroup.Mail;

/// <summary>How letters leave (section <c>Mail</c>).</summary>
public sealed record MailSettings
{
    public const string Section = "Mail";

    /// <summary>
    /// <c>smtp://user:password@host:port</c>, or <c>smtps://</c> for TLS from the first byte. Empty: letters are written into
    /// <see cref="Folder"/> and nothing leaves the machine.
    /// </summary>
    public string Server { get; init; } = "";

    /// <summary>The sender readers see, for example <c>ML Group &lt;group@office.example&gt;</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>The coordinators' shared mailbox, where answers go; empty: the sender.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>Where letters are written as .eml files while there is no server.</summary>
    public string Folder { get; init; } = "data/mail";

    /// <summary>How many connections one process keeps open to the server, 1 to 20.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>How many letters a minute all processes together give the server; 0 for no limit.</summary>
    public int PerMinute { get; init; }

    public bool HasServer => Server.Length > 0;

    /// <summary>The same settings with relative paths below <paramref name="root"/>.</summary>
    public MailSettings Beside(string root) => this with { Folder = Path.Combine(root, Folder) };

    /// <summary>The first thing wrong with the settings, as a sentence that says what to write where; none when all is well.</summary>
    public string? Complaint() =>
        HasServer && SmtpAddress.Parse(Server) is null
            // Not what was found: it may hold the password.
            ? "Mail:Server is no address of a mail server. Write smtp://user:password@host:port (or smtps:// for TLS from the first byte), "
                + "with special characters of user and password percent-encoded, for example Mail__Server=\"smtp://portal:p%40ss@relay.example:587\"."
        : HasServer && From.Length == 0
            ? "Mail:From is empty, but Mail:Server is set. Write the sender readers see, for example Mail__From=\"ML Group <group@office.example>\"."
        : From.Length > 0 && !IsMailbox(From)
            ? $"Mail:From is \"{From}\". Write one mail address, for example Mail__From=\"ML Group <group@office.example>\"."
        : ReplyTo.Length > 0 && !IsMailbox(ReplyTo)
            ? $"Mail:ReplyTo is \"{ReplyTo}\". Write one mail address, or nothing where answers go to the sender."
        : Connections is < 1 or > 20 ? $"Mail:Connections is {Connections}. Write a number from 1 to 20."
        : PerMinute < 0 ? $"Mail:PerMinute is {PerMinute}. Write how many letters a minute the server takes, or 0 for no limit."
        : null;

    private static bool IsMailbox(string text) =>
        !text.Any(char.IsControl) && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal);
}
