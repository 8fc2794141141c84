using System.Globalization;

namespace MLGroup.Web.Pages.Coordination.Board;

/// <summary>How a form names the cards that were ticked: number and row version of the placement, "12:3", or "12:-1" where it never had one.</summary>
internal static class BoardCards
{
    /// <summary>What is no card is left out.</summary>
    public static IReadOnlyList<(int Id, int Seen)> Read(IEnumerable<string> cards) =>
    [
        .. from card in cards
           let parts = card.Split(':')
           where parts.Length == 2
           let id = Number(parts[0])
           let seen = Number(parts[1])
           where id is not null && seen is not null
           select (id.Value, seen.Value)
    ];

    /// <summary>Their numbers alone.</summary>
    public static IReadOnlyList<int> IdsOf(IEnumerable<string> cards) => [.. Read(cards).Select(card => card.Id)];

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
