using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MLGroup.Domain.Programmes;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Shared;

/// <summary>The coverage matrix as a page shows it.</summary>
/// <param name="ListOf">Address of the list of this year's proposals that stand in a spot.</param>
/// <param name="EarlierOf">Address of what earlier years did in a spot; none where no page tells it.</param>
internal sealed record CoverageTable(CoverageMatrix Matrix, Func<CoverageSpot, string?> ListOf, Func<CoverageSpot, string?> EarlierOf)
{
    private const int MostSteps = 4;

    /// <summary>Whether it stands beside other things and has to be short: without totals, and without facilitators.</summary>
    public bool IsShort { get; init; }

    /// <summary>The id of the part of a page that tells what earlier years did in a spot.</summary>
    public static string AnchorOf(CoverageSpot spot) => $"earlier-{spot.Key}";

    /// <summary>The classes of a cell: the more of this year stand there, the darker, in four steps up to the fullest cell beside it.</summary>
    public static string ClassesOf(CoverageCell cell, IEnumerable<CoverageCell> beside) => Markup.Classes("govuk-table__cell ml-coverage__cell",
        StepOf(cell.Proposals.Count, Math.Max(MostSteps, beside.Max(one => one.Proposals.Count))) switch
        {
            0 => null,
            1 => "ml-coverage__cell--one",
            2 => "ml-coverage__cell--few",
            3 => "ml-coverage__cell--many",
            _ => "ml-coverage__cell--most"
        });

    /// <summary>What stands in a cell: two numbers that lead to their lists. In C#, since a page has many.</summary>
    public IHtmlContent Show(CoverageCell cell)
    {
        var content = new HtmlContentBuilder();
        var count = cell.Proposals.Count.ToString(CultureInfo.CurrentCulture);
        content.AppendHtml(cell.Proposals.Count == 0 ? Markup.Element("span", "ml-coverage__none", count)
            : Linked("ml-coverage__count", ListOf(cell.Spot), count, cell.Proposals.Count == 1 ? $" proposal: {cell.Name}" : $" proposals: {cell.Name}"));
        if (cell.Earlier.Count > 0)
            content.AppendHtml(Linked("ml-coverage__earlier", EarlierOf(cell.Spot), $"{cell.Earlier.Count} earlier", $": {cell.Name}"));
        return content;
    }

    private static TagBuilder Linked(string classes, string? address, string words, string hidden) => address is null
        ? Markup.Element("span", classes, words)
        : Markup.Element("a", $"govuk-link {classes}", words, Markup.Hidden(hidden)).With("href", address);

    private static int StepOf(int count, int most) => ((MostSteps * count) + most - 1) / most;
}
