namespace MLGroup.Mail.Delivery;

/// <summary>Where this process delivers to, and how fast all processes together may.</summary>
/// <param name="Owner">What the process signs its leases with.</param>
/// <param name="Host">The mail server's name, or "folder".</param>
/// <param name="PerMinute">None for no limit.</param>
internal sealed record MailRoute(string Owner, string Host, int? PerMinute);
