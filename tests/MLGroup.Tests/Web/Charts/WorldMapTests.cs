using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using MLGroup.Domain.Members;
using MLGroup.Web.Charts;

namespace MLGroup.Tests.Web.Charts;

public sealed class WorldMapTests
{
    [Fact]
    public void Every_country_has_its_place_within_the_picture()
    {
        var world = WorldAtlas.World;

        // Antarctica has no office and would fill a third of the picture.
        Assert.Equal(["AQ"], Country.All.Select(country => country.Code).Except(world.Countries.Keys));
        Assert.All(world.Countries.Values, country => Assert.True(country.Middle[0] >= 0 && country.Middle[0] <= world.Width && country.Middle[1] >= 0 && country.Middle[1] <= world.Height));
    }

    // The middles of their largest parts, in degrees.
    [Theory]
    [InlineData("GH", -1, 8)]
    [InlineData("NZ", 170.4, -43.5)]
    [InlineData("IS", -19, 65)]
    [InlineData("CL", -71, -36.5)]
    [InlineData("JP", 136.5, 37.5)]
    public void A_country_lies_where_Equal_Earth_puts_it(string code, double longitude, double latitude)
    {
        var world = WorldAtlas.World;
        var scale = world.Width / 2 / Across(180, 0);

        var middle = world.Countries[code].Middle;

        Assert.Equal(world.Width / 2 + (Across(longitude, latitude) * scale), middle[0], 12.0);
        Assert.Equal((Up(84) - Up(latitude)) * scale, middle[1], 12.0);
    }

    [Fact]
    public void Sizes_on_the_map_are_sizes_on_the_ground()
    {
        var areas = WorldAtlas.World.Countries;

        // Square kilometres of land and lakes: Greenland 2.17 million, Algeria 2.38, DR Congo 2.34.
        Assert.InRange((double)areas["GL"].Area / areas["DZ"].Area, 0.82, 1.0);
        Assert.InRange((double)areas["CD"].Area / areas["DZ"].Area, 0.9, 1.06);
    }

    [Fact]
    public void Members_and_proposals_of_a_country_stand_in_one_row_the_most_members_first()
    {
        var map = WorldMap.Of([new("NG", 2), new("CA", 5), new(null, 3)], [new("MT", 1), new("NG", 4)], code => $"/list?q=country:{code}");

        Assert.Equal(["Canada 5 0 ", "International organisations 3 0 ", "Nigeria 2 4 /list?q=country:NG", "Malta 0 1 /list?q=country:MT"],
            map.Rows.Select(row => $"{row.Name} {row.Members} {row.Proposals} {row.List}"));
        Assert.Equal("Map: members of 2 countries, proposals from 2 countries.", map.Words);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1 member")]
    [InlineData(2, "1 or 2 members")]
    [InlineData(8, "1 or 2 members, 3 or 4 members, 5 to 8 members")]
    [InlineData(60, "1 to 4 members, 5 to 16 members, 17 to 60 members")]
    public void Steps_go_further_the_higher_they_are(int most, string steps) =>
        Assert.Equal(steps, string.Join(", ", WorldMap.Of([new("NG", most), new(null, 500)], []).Steps.Select(step => step.Words)));

    [Fact]
    public void Every_number_of_members_has_exactly_one_step() => Gen.Int[1, 5000].Sample(most =>
    {
        var map = WorldMap.Of([new("NG", most)], []);

        Assert.InRange(map.Steps.Count, 1, 3);
        Assert.Equal(most, map.Steps.Sum(step => step.To - step.From + 1));
        Assert.Equal(map.Steps[^1], map.StepOf(most));
    });

    [Fact]
    public void A_country_with_members_is_filled_a_small_one_gets_a_dot_and_proposals_a_diamond()
    {
        var picture = Drawn(WorldMap.Of([new("NG", 9), new("SG", 1), new(null, 4)], [new("MT", 2), new("NG", 1)]));

        Assert.Equal(["Nigeria: 9 members, 1 proposal"], Titles("path.ml-map__country"));
        Assert.Equal(["Singapore: 1 member, 0 proposals"], Titles("circle.ml-map__country--small"));
        Assert.Equal(["Nigeria: 9 members, 1 proposal", "Malta: 0 members, 2 proposals"], Titles("path.ml-map__proposals"));
        Assert.Equal(["url(#ml-map-step-3)", "url(#ml-map-step-1)"], picture.QuerySelectorAll(".ml-map__country").Select(shape => shape.GetAttribute("fill")));
        Assert.Equal(["ml-map-step-1", "ml-map-step-2", "ml-map-step-3"], picture.QuerySelectorAll("pattern").Select(pattern => pattern.Id));

        IEnumerable<string> Titles(string shapes) => picture.QuerySelectorAll(shapes).Select(shape => shape.QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void The_picture_of_a_whole_world_stays_small()
    {
        var everyone = Country.All.Select(country => new CountryCount(country.Code, 1));

        Assert.InRange(Drawn(WorldMap.Of(everyone, [])).Source!.Text.Length, 20_000, 80_000);
    }

    // The authors' equations with the radius 1.
    private static double Up(double latitude) =>
        Angle(latitude) * (1.340264 - (0.081106 * Math.Pow(Angle(latitude), 2)) + (0.000893 * Math.Pow(Angle(latitude), 6)) + (0.003796 * Math.Pow(Angle(latitude), 8)));

    private static double Across(double longitude, double latitude) => 2 * Math.Sqrt(3) * longitude * Math.PI / 180 * Math.Cos(Angle(latitude))
        / (3 * (1.340264 - (3 * 0.081106 * Math.Pow(Angle(latitude), 2)) + (7 * 0.000893 * Math.Pow(Angle(latitude), 6)) + (9 * 0.003796 * Math.Pow(Angle(latitude), 8))));

    private static double Angle(double latitude) => Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(latitude * Math.PI / 180));

    private static IHtmlDocument Drawn(WorldMap map)
    {
        using var writer = new StringWriter();
        WorldDrawing.Of(map).WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(writer.ToString());
    }
}
