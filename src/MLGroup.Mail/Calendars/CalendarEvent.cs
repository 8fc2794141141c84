namespace MLGroup.Mail.Calendars;

/// <summary>One entry of a calendar (RFC 5545, 3.6.1), for example a deadline.</summary>
/// <param name="Uid">Unique for ever and the same in every version of the entry (RFC 7986, 5.3).</param>
/// <param name="Sequence">Counts how often its time or place changed (RFC 5545, 3.8.7.4).</param>
/// <param name="Starts">Any offset; written in UTC, to the second.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">Plain text; its line breaks are kept.</param>
/// <param name="Page">Where to read more.</param>
public sealed record CalendarEvent(string Uid, int Sequence, DateTimeOffset Starts, string Summary, string Description, Uri Page)
{
    /// <summary>None for something that is a moment.</summary>
    public DateTimeOffset? Ends { get; init; }
}
