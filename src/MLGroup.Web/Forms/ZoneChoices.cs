using MLGroup.Domain;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Forms;

/// <summary>The time zones to choose from, by part of the world.</summary>
internal static class ZoneChoices
{
    private const string Utc = "Etc/UTC";

    private static readonly Lazy<IReadOnlyList<Choice>> Listed = new(Read);

    /// <summary>All of them and <paramref name="chosen"/>, which may be an older name that the list leaves out.</summary>
    public static IEnumerable<Choice> With(string chosen) =>
        chosen.Length == 0 || Listed.Value.Any(choice => choice.Value == chosen) || !ZonedTime.Knows(chosen)
            ? Listed.Value : Listed.Value.Prepend(new Choice(chosen, ZonedTime.PlaceOf(chosen)));

    private static IReadOnlyList<Choice> Read()
    {
        var places = from zone in TimeZoneInfo.GetSystemTimeZones()
                     let id = zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : Utc
                     let parts = id.Split('/')
                     where parts.Length > 1 && parts[0] != "Etc"
                     let choice = new Choice(id, Name(parts)) { Group = Part(parts[0]) }
                     orderby choice.Group, choice.Text
                     select choice;
        return [.. places.DistinctBy(choice => choice.Value), new Choice(Utc, "UTC") { Group = "No place" }];
    }

    // "Buenos Aires (Argentina)" of America/Argentina/Buenos_Aires.
    private static string Name(string[] parts) =>
        (parts.Length == 2 ? parts[1] : $"{parts[^1]} ({parts[1]})").Replace('_', ' ');

    private static string Part(string part) => part switch
    {
        "America" => "Americas",
        "Arctic" => "Europe",
        "Atlantic" or "Indian" or "Pacific" => $"{part} Ocean",
        _ => part
    };
}
