using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Web.TagHelpers;
using static MLGroup.Web.Charts.Svg;

namespace MLGroup.Web.Charts;

/// <summary>
/// Draws the map: countries with members filled by a pattern, denser the more there are, so that it needs no colour; small states as
/// dots; a diamond where proposals come from. The table beside it has the numbers.
/// </summary>
internal static class WorldDrawing
{
    private const int PatternSize = 6;
    private const double Dot = 6;

    public static IHtmlContent Of(WorldMap map)
    {
        var world = WorldAtlas.World;
        var svg = Markup.Element("svg", "ml-map__picture").With("viewBox", $"0 0 {world.Width} {world.Height}")
            .With("role", "img").With("aria-label", map.Words).With("focusable", "false");
        svg.Put(Patterns(map));
        var placed = map.Rows.Where(row => row.Code is not null && world.Countries.ContainsKey(row.Code)).ToList();
        var filled = placed.Where(row => row.Members > 0).ToDictionary(row => row.Code!);
        svg.Put(Markup.Element("path", "ml-map__land").With("d", string.Concat(world.Countries.Where(one => !filled.ContainsKey(one.Key)).Select(one => one.Value.Path))));
        foreach (var row in filled.Values)
            svg.Put(Filled(row, world.Countries[row.Code!], map.StepOf(row.Members)!));
        foreach (var row in placed.Where(row => row.Proposals > 0))
            svg.Put(Diamond(row, world.Countries[row.Code!]));
        return svg;
    }

    /// <summary>How one step is drawn, for the key under the map.</summary>
    public static IHtmlContent Sample(WorldMap.Step step) => Key(Rectangle("ml-map__country", 0, 0, 28, 16).With("fill", Fill(step)));

    /// <summary>How proposals are drawn, for the key under the map.</summary>
    public static IHtmlContent SampleOfProposals() => Key(Markup.Element("path", "ml-map__proposals").With("d", DiamondAt(14, 8, 7)));

    // Dots, lines, and no gap at all.
    private static TagBuilder Patterns(WorldMap map)
    {
        var patterns = Markup.Element("defs");
        foreach (var step in map.Steps)
        {
            var pattern = Markup.Element("pattern").With("id", $"ml-map-step-{step.Number}").With("patternUnits", "userSpaceOnUse")
                .With("width", $"{PatternSize}").With("height", $"{PatternSize}");
            pattern.Put(Markup.Element("rect", $"ml-map__ground ml-map__ground--{step.Number}").With("width", $"{PatternSize}").With("height", $"{PatternSize}"));
            if (step.Number == 1)
                pattern.Put(Markup.Element("circle", "ml-map__dots").With("cx", "3").With("cy", "3").With("r", "1"));
            if (step.Number == 2)
                pattern.Put(Markup.Element("path", "ml-map__lines").With("d", "M-1 7L7-1M-1 1L1-1M5 7L7 5"));
            patterns.Put(pattern);
        }
        return patterns;
    }

    private static TagBuilder Filled(WorldMap.Row row, WorldAtlas.Country country, WorldMap.Step step)
    {
        var shape = country.IsSmall
            ? Circle("ml-map__country ml-map__country--small", country.Middle[0], country.Middle[1], Dot)
            : Markup.Element("path", "ml-map__country").With("d", country.Path);
        return Named(shape.With("fill", Fill(step)), row);
    }

    private static TagBuilder Diamond(WorldMap.Row row, WorldAtlas.Country country) => Named(
        Markup.Element("path", "ml-map__proposals").With("d", DiamondAt(country.Middle[0], country.Middle[1], 3 + (2 * Math.Sqrt(row.Proposals)))), row);

    private static TagBuilder Named(TagBuilder shape, WorldMap.Row row)
    {
        shape.Put(Markup.Element("title", null, row.Words));
        return shape;
    }

    private static string Fill(WorldMap.Step step) => $"url(#ml-map-step-{step.Number})";

    private static string DiamondAt(double x, double y, double radius)
    {
        var r = Number(radius);
        return $"M{Number(x)} {Number(y - radius)}l{r} {r}-{r} {r}-{r}-{r}z";
    }
}
