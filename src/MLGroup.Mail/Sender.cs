using MimeKit;
using MLGroup.Mail.Calendars;

namespace MLGroup.Mail;

/// <summary>Who the portal's letters come from.</summary>
internal sealed class Sender
{
    public Sender(MailSettings settings, string groupName, Uri publicAddress)
    {
        GroupName = groupName;
        From = settings.From.Length > 0 ? MailboxAddress.Parse(settings.From) : new MailboxAddress(groupName, $"portal@{publicAddress.IdnHost}");
        if (string.IsNullOrEmpty(From.Name))
            From.Name = groupName;
        ReplyTo = settings.ReplyTo.Length > 0 ? MailboxAddress.Parse(settings.ReplyTo) : From;
        ListDomain = publicAddress.IdnHost;
    }

    public string GroupName { get; }

    public MailboxAddress From { get; }

    /// <summary>The coordinators' shared mailbox.</summary>
    public MailboxAddress ReplyTo { get; }

    /// <summary>Whom a calendar's entries name, which anybody may read: the sender, not the coordinators' mailbox.</summary>
    public Organiser Organiser => new(GroupName, From.Address);

    /// <summary>What the names of the lists end with (RFC 2919).</summary>
    public string ListDomain { get; }

    /// <summary>RFC 5322, 3.6.4: unique for ever, and nobody learns from it how many letters there are.</summary>
    public string NewMessageId() => $"{Guid.NewGuid():N}@{From.Domain}";
}
