namespace MLGroup.Data.Communications;

/// <summary>Who holds the letters of one claim, and until when.</summary>
/// <param name="Owner">The process.</param>
/// <param name="Token">Drawn for this claim alone.</param>
/// <param name="Until">UTC.</param>
public sealed record MailLease(string Owner, Guid Token, DateTimeOffset Until);
