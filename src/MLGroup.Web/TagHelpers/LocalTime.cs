using System.Globalization;

namespace MLGroup.Web.TagHelpers;

/// <summary>An instant in somebody's own zone, always with the zone's name.</summary>
internal static class LocalTime
{
    /// <summary>"21 January 2027, 18:00 (Lagos)".</summary>
    public static string Text(DateTimeOffset at, string? zone, string format = "d MMMM yyyy, HH:mm") =>
        $"{In(at, zone).ToString(format, CultureInfo.CurrentCulture)} ({Place(zone)})";

    /// <summary>The last part of the zone's IANA name, as people call the place: "New York" for America/New_York.</summary>
    public static string Place(string? zone) =>
        string.IsNullOrEmpty(zone) ? "UTC" : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static DateTimeOffset In(DateTimeOffset at, string? zone) =>
        string.IsNullOrEmpty(zone) ? at.ToUniversalTime() : TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
