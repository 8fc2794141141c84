using MLGroup.Web.Pages.Coordination.Proposals;

namespace MLGroup.Web.Pages.Coordination.Board;

/// <summary>A theme or squad with its cards from the top, or those that are in none.</summary>
/// <param name="Strand">None for what is not grouped yet.</param>
/// <param name="All">How many cards there are with those the query leaves out.</param>
internal sealed record BoardColumn(StrandInBrief? Strand, IReadOnlyList<BoardCard> Cards, int All)
{
    public const string NotGrouped = "Not grouped";

    public string Name => Strand?.Name ?? NotGrouped;

    /// <summary>Value of the controls that move a card here.</summary>
    public string Key => Strand is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Strand.Id}");

    /// <summary>Id of its heading.</summary>
    public string Anchor => Strand is null ? "column-none" : $"column-{Key}";

    public string Colour => Strand is null ? "none" : Strand.IsSquad ? "squad" : "theme";

    public string About => string.Join(" · ", ((string?[])[Strand?.Noun, Count, Countries, Strand?.Lead is { } lead ? $"lead {lead}" : null]).OfType<string>());

    private string Count => Cards.Count == All ? Plural(All, "proposal", "proposals") : $"{Cards.Count} of {Plural(All, "proposal", "proposals")}";

    private string? Countries => Cards.SelectMany(card => card.Offices).Select(office => office.CountryCode).OfType<string>().Distinct().Count() is > 0 and var count
        ? Plural(count, "country", "countries") : null;

    /// <summary>Not grouped first, then the themes and squads in the programme's order.</summary>
    public static IReadOnlyList<BoardColumn> Of(IReadOnlyList<StrandInBrief> strands, IReadOnlyList<BoardCard> cards)
    {
        var byStrand = cards.ToLookup(card => card.StrandId);
        return [.. strands.Select<StrandInBrief, StrandInBrief?>(strand => strand).Prepend(null).Select(strand => new BoardColumn(strand,
            [.. byStrand[strand?.Id].Where(card => card.IsAsked).OrderBy(card => card.StrandId is null ? 0 : card.Position).ThenBy(card => card.Id)], byStrand[strand?.Id].Count()))];
    }

    private static string Plural(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
