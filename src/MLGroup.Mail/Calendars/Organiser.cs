namespace MLGroup.Mail.Calendars;

/// <summary>Whom a reader of a calendar may ask about its entries (RFC 5545, 3.8.4.3); one that is published must name somebody (RFC 5546, 3.2.1).</summary>
/// <param name="Name">Of the group.</param>
/// <param name="Address">A mail address without a name.</param>
public sealed record Organiser(string Name, string Address);
