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
    /// <summary>
    /// The instant in UTC. A local time that a clock change skips means the first valid instant after it; one that comes twice
    /// means the earlier of the two.
    /// </summary>
    public DateTimeOffset Instant
    {
        get
        {
            var zone = Zone(ZoneId);
            var local = DateTime.SpecifyKind(Local, DateTimeKind.Unspecified);
            while (zone.IsInvalidTime(local))
                local = local.AddMinutes(1);
            var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
            return new DateTimeOffset(local, offset).ToUniversalTime();
        }
    }

    /// <summary>An instant as seen on the wall of <paramref name="zoneId"/>.</summary>
    public static ZonedTime At(DateTimeOffset instant, string zoneId) =>
        new(TimeZoneInfo.ConvertTime(instant, Zone(zoneId)).DateTime, zoneId);

    /// <summary>The zone of an IANA name; UTC where the system does not know it (any more), so that no page fails over a zone.</summary>
    public static TimeZoneInfo Zone(string zoneId) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Whether the system knows <paramref name="zoneId"/> under this name.</summary>
    public static bool Knows(string zoneId) => TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out _);

    /// <summary>The place a zone is named after: "Lagos" of <c>Africa/Lagos</c>.</summary>
    public string Place => PlaceOf(ZoneId);

    /// <inheritdoc cref="Place"/>
    public static string PlaceOf(string zoneId) => zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>For example "21 January 2027".</summary>
    public string Date => Local.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>For example "21 January 2027, 18:00 (Lagos)".</summary>
    public override string ToString() => $"{Date}, {Local.ToString("HH:mm", CultureInfo.InvariantCulture)} ({Place})";
}
