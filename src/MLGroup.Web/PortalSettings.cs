using System.Net.Mail;

namespace MLGroup.Web;

/// <summary>What a process of the portal does.</summary>
internal enum PortalRuns
{
    All,

    /// <summary>Answers readers and sends nothing.</summary>
    Web,

    /// <summary>Sends letters and runs jobs, and answers only health checks.</summary>
    Worker
}

/// <summary>The group's own names and addresses (section <c>Portal</c>).</summary>
internal sealed record PortalSettings
{
    public const string Section = "Portal";

    private static readonly Uri _thisMachine = new("http://localhost:5080");

    public string GroupName { get; init; } = "Machine Learning Group";

    /// <summary>Who runs the group, shown beside its name.</summary>
    public string SubName { get; init; } = "";

    /// <summary>One sentence for search engines and the head of the home page.</summary>
    public string Description { get; init; } = "";

    /// <summary>The group's mailbox, shown to those who want to take part; may be empty.</summary>
    public string ContactAddress { get; init; } = "";

    /// <summary>Where the portal is reached from outside, for links in letters; must be set in Production.</summary>
    public Uri PublicAddress { get; init; } = _thisMachine;

    /// <summary>Loads the sample programme into an empty database; refused in Production.</summary>
    public bool Sample { get; init; }

    public PortalRuns Runs { get; init; }

    /// <summary>The first thing wrong with the settings, as a sentence that says what to write where; none when all is well.</summary>
    public string? Complaint(bool production) =>
        production && (PublicAddress is null || ReferenceEquals(PublicAddress, _thisMachine))
            ? "Portal:PublicAddress is not set, but this is Production, and every link in a mail begins with it. Write the address readers type, for example Portal__PublicAddress=https://group.example.org."
        : PublicAddress is not { IsAbsoluteUri: true } || PublicAddress.Scheme is not ("https" or "http")
            ? $"Portal:PublicAddress is \"{PublicAddress}\". Write the address readers type, for example https://group.example.org."
        : ContactAddress.Length > 0 && !MailAddress.TryCreate(ContactAddress, out _)
            ? $"Portal:ContactAddress is \"{ContactAddress}\". Write the group's mailbox, for example group@office.example, or leave it out."
        : Sample && production
            ? "Portal:Sample is true, but this is Production. Invented people must not stand among real ones: write Portal__Sample=false."
        : null;
}
