using System.Globalization;
using Microsoft.AspNetCore.Html;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Charts;

/// <summary>Draws a number as a bar beside the largest one. The number stands beside it.</summary>
internal static class ShareDrawing
{
    public static IHtmlContent Of(int count, int most) => Markup.Element("svg", "ml-share",
            Markup.Element("rect", "ml-share__whole").With("width", "100").With("height", "10"),
            Markup.Element("rect", "ml-share__part").With("width", (most == 0 ? 0 : Math.Round(100.0 * count / most, 1)).ToString(CultureInfo.InvariantCulture)).With("height", "10"))
        .With("viewBox", "0 0 100 10").With("preserveAspectRatio", "none").With("aria-hidden", "true").With("focusable", "false");
}
