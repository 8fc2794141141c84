using System.Globalization;

namespace MLGroup.Domain;

/// <summary>
/// A time as people agree on it: a date and a clock in a named zone (IANA). The instant is derived, so a changed zone rule moves
/// the instant and never the agreed local time.
/// </summary>
/// <param name="Local">Date and time on the wall of that zone; its Kind is Unspecified.</param>
/// <param name="ZoneId">IANA name, for example <c>Africa/Lagos</c>.</param>
public sealed record ZonedTime(DateTime Local, string ZoneId)
{
    // What some systems keep beside IANA's names: their own copies, one of them with leap seconds, and the machine's own zone.
    private static readonly string[] _notIana = ["posix/", "right/", "localtime"];

    /// <summary>
    /// The instant in UTC. A local time that a clock change skips means the first valid instant after it; one that comes twice
    /// means the earlier of the two.
    /// </summary>
    public DateTimeOffset Instant
    {
        get
        {
            var zone = Zone(ZoneId);
            var wall = new DateTimeOffset(DateTime.SpecifyKind(Local, DateTimeKind.Unspecified), TimeSpan.Zero);
            var (dayBefore, dayAfter) = (wall.AddDays(-1), wall.AddDays(1));
            var offsets = new[] { zone.GetUtcOffset(dayBefore), zone.GetUtcOffset(dayAfter) };
            foreach (var offset in offsets.OrderDescending())
            {
                if (zone.GetUtcOffset(wall - offset) == offset)
                    return wall - offset;
            }
            return Change(zone, dayBefore, dayAfter);
        }
    }

    /// <summary>An instant as seen on the wall of <paramref name="zoneId"/>.</summary>
    public static ZonedTime At(DateTimeOffset instant, string zoneId) =>
        new(TimeZoneInfo.ConvertTime(instant, Zone(zoneId)).DateTime, zoneId);

    /// <summary>The zone of an IANA name; UTC where the system does not know it (any more), so that no page fails over a zone.</summary>
    public static TimeZoneInfo Zone(string zoneId) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Whether the system knows <paramref name="zoneId"/> as the IANA name of a zone, written exactly so.</summary>
    public static bool Knows(string zoneId) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) && zone.HasIanaId && zone.Id == zoneId && !_notIana.Any(zoneId.StartsWith);

    /// <summary>The place a zone is named after: "Lagos" of <c>Africa/Lagos</c>.</summary>
    public string Place => PlaceOf(ZoneId);

    /// <inheritdoc cref="Place"/>
    public static string PlaceOf(string zoneId) => zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>For example "21 January 2027".</summary>
    public string Date => Local.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>For example "21 January 2027, 18:00 (Lagos)".</summary>
    public override string ToString() => $"{Date}, {Local.ToString("HH:mm", CultureInfo.InvariantCulture)} ({Place})";

    // The framework's IsInvalidTime and IsAmbiguousTime miss zones whose winter time is the exception (Dublin, Casablanca) and
    // zones that changed sides of the date line (Apia), so only its offsets of instants are asked.
    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        var old = zone.GetUtcOffset(before);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + TimeSpan.FromSeconds(Math.Floor((after - before).TotalSeconds / 2));
            (before, after) = zone.GetUtcOffset(middle) == old ? (middle, after) : (before, middle);
        }
        return after;
    }
}
