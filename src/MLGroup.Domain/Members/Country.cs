using System.Collections.Frozen;
using System.Text.Json;

namespace MLGroup.Domain.Members;

/// <summary>
/// A country or territory of ISO 3166-1 with its place in the United Nations' M49 classification. One code is not ISO's own:
/// <c>XK</c> is user-assigned and in common use for Kosovo.
/// </summary>
/// <param name="Code">ISO 3166-1 alpha-2, for example <c>NG</c>.</param>
/// <param name="Code3">ISO 3166-1 alpha-3, for example <c>NGA</c>.</param>
/// <param name="Name">Short name in English.</param>
/// <param name="Region">M49 region, for example "Africa".</param>
/// <param name="SubRegion">M49 sub-region, for example "Sub-Saharan Africa".</param>
public sealed record Country(string Code, string Code3, string Name, string Region, string SubRegion)
{
    private static readonly Lazy<IReadOnlyList<Country>> _all = new(Read);
    private static readonly Lazy<FrozenDictionary<string, Country>> _byCode =
        new(() => All.ToFrozenDictionary(country => country.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every country, by name in the order of the invariant culture.</summary>
    public static IReadOnlyList<Country> All => _all.Value;

    /// <summary>The country of an ISO 3166-1 alpha-2 code in either case; none where there is no such country.</summary>
    public static Country? Find(string? code) => code is null ? null : _byCode.Value.GetValueOrDefault(code);

    public override string ToString() => Name;

    private static IReadOnlyList<Country> Read()
    {
        using var file = typeof(Country).Assembly.GetManifestResourceStream("countries.json")!;
        var regions = JsonSerializer.Deserialize<List<RegionRow>>(file, JsonSerializerOptions.Web)!;
        return [.. regions.SelectMany(InRegion).OrderBy(country => country.Name, StringComparer.InvariantCulture)];
    }

    private static IEnumerable<Country> InRegion(RegionRow region) =>
        from subRegion in region.SubRegions
        from row in subRegion.Countries
        select new Country(row.Code, row.Code3, row.Name, region.Name, subRegion.Name);

    private sealed record RegionRow(string Name, List<SubRegionRow> SubRegions);

    private sealed record SubRegionRow(string Name, List<CountryRow> Countries);

    private sealed record CountryRow(string Code, string Code3, string Name);
}
