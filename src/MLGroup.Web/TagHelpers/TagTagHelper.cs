using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>A word on a colour: a status in the fixed words, or any other with a colour of its own.</summary>
[HtmlTargetElement("ml-tag")]
public sealed class TagTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["Draft"] = "grey",
        ["Submitted"] = "blue",
        ["In review"] = "teal",
        ["Changes asked"] = "yellow",
        ["Accepted"] = "green",
        ["Merged"] = "purple",
        ["Not this year"] = "orange",
        ["Withdrawn"] = "grey",
    };

    public string? Status { get; set; }

    public string? Colour { get; set; }

    /// <summary>For rows of long lists, which are written without tag helpers.</summary>
    internal static string ColourOf(string status) => Colours.GetValueOrDefault(status, "grey");

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var colour = Colour ?? (Status is null ? null : ColourOf(Status));
        object words = Status is null ? await output.GetChildContentAsync() : Status;
        output.Show(Markup.Element("strong", Markup.Classes("govuk-tag", colour is null ? null : $"govuk-tag--{colour}"), words).With(output.Attributes));
    }
}
