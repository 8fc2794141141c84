namespace MLGroup.Mail.Postmen;

/// <summary>The postmen of this process, each with a connection of its own.</summary>
/// <param name="Count">How many work at once.</param>
internal sealed record Crew(int Count, Func<IPostman> Hire)
{
    public static Crew Of(MailSettings settings) => SmtpAddress.Parse(settings.Server) is { } server
        ? new Crew(settings.Connections, () => new MailKitPostman(server))
        : new Crew(1, () => new FolderPostman(settings));
}
