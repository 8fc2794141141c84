using MLGroup.Domain;

namespace MLGroup.Web.Pages.Shared;

/// <summary>What a zone is called: its long name where the system knows one, and the place people know it by.</summary>
internal static class ZoneWords
{
    /// <summary>For example "West Africa Standard Time (Lagos)"; "Lagos" where the system has no long name.</summary>
    public static string Of(string zoneId)
    {
        var place = ZonedTime.PlaceOf(zoneId);
        return LongName(ZonedTime.Zone(zoneId)) is not { } name ? place : place is "UTC" or "GMT" ? name : $"{name} ({place})";
    }

    // "(UTC+01:00) West Africa Standard Time (Lagos)": the one name that is right in summer and winter. Without the system's
    // language data an abbreviation, an offset or the id stands there.
    private static string? LongName(TimeZoneInfo zone)
    {
        var shown = zone.DisplayName;
        var start = shown.IndexOf(") ", StringComparison.Ordinal) is var offset and >= 0 && shown.StartsWith('(') ? offset + 2 : 0;
        var end = shown.IndexOf(" (", start, StringComparison.Ordinal) is var city and >= 0 ? city : shown.Length;
        var name = shown[start..end].Trim();
        return name.Contains(' ', StringComparison.Ordinal) && name.All(sign => char.IsLetter(sign) || " ’'.&-–".Contains(sign, StringComparison.Ordinal)) ? name : null;
    }
}
