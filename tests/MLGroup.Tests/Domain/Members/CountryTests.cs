using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Members;

public sealed class CountryTests
{
    [Fact]
    public void A_country_knows_its_codes_and_its_place_in_the_world()
    {
        var nigeria = Country.Find("NG");

        Assert.Equal(new Country("NG", "NGA", "Nigeria", "Africa", "Sub-Saharan Africa"), nigeria);
    }

    [Theory]
    [InlineData("TR", "Türkiye")]
    [InlineData("GB", "United Kingdom")]
    [InlineData("KR", "Republic of Korea")]
    [InlineData("CI", "Côte d’Ivoire")]
    [InlineData("XK", "Kosovo (UNSCR 1244)")]
    public void Names_are_the_short_ones_in_English(string code, string name) => Assert.Equal(name, Country.Find(code)?.Name);

    [Fact]
    public void A_code_is_found_in_either_case() => Assert.Equal("Chile", Country.Find("cl")?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("UK")]
    [InlineData("NGA")]
    public void What_is_no_code_finds_no_country(string? code) => Assert.Null(Country.Find(code));

    [Fact]
    public void The_list_holds_all_of_ISO_3166_and_Kosovo_each_once()
    {
        var codes = Country.All.Select(country => country.Code).ToHashSet();
        var codes3 = Country.All.Select(country => country.Code3).ToHashSet();

        Assert.Equal(250, Country.All.Count);
        Assert.Equal((250, 250), (codes.Count, codes3.Count));
    }

    [Fact]
    public void Every_country_lies_in_a_region_of_M49()
    {
        var regions = Country.All.Select(country => country.Region).Distinct().Order(StringComparer.Ordinal);
        var subRegions = Country.All.Select(country => country.SubRegion).Distinct();

        Assert.Equal(["Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania"], regions);
        Assert.Equal(18, subRegions.Count());
    }

    [Fact]
    public void Countries_stand_in_the_order_of_their_names_whatever_the_accents()
    {
        var names = Country.All.Select(country => country.Name).ToList();

        Assert.Equal(names.Order(StringComparer.InvariantCulture), names);
        Assert.Equal(["Afghanistan", "Åland Islands", "Albania"], names.Take(3));
    }
}
