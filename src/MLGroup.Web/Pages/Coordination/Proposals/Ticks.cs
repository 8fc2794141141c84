using System.Globalization;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>Numbers of ticked proposals in an address: one by one as a form sends them, or several joined by dots, so that hundreds find room.</summary>
internal static class Ticks
{
    private const char Between = '.';

    /// <summary>Each once, in the order they came; what is no number is left out.</summary>
    public static IReadOnlyList<int> Read(IEnumerable<string?> ticked) =>
    [
        .. ticked.SelectMany(part => (part ?? "").Split(Between))
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct()
    ];

    /// <summary>None where nothing is ticked.</summary>
    public static string? InAddress(IEnumerable<int> ids) =>
        string.Join(Between, ids.Select(id => id.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } joined ? joined : null;
}
