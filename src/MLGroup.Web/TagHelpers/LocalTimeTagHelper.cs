using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>An instant as its reader's clock shows it.</summary>
[HtmlTargetElement("ml-local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary>IANA name of the reader's zone; UTC without it.</summary>
    public string? Zone { get; set; }

    /// <summary>full (with the weekday), date, time; date and time without it.</summary>
    public string? Format { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = LocalTime.Text(At, Zone, Format switch
        {
            "full" => "dddd d MMMM yyyy, HH:mm",
            "date" => "d MMMM yyyy",
            "time" => "HH:mm",
            _ => "d MMMM yyyy, HH:mm",
        });
        output.Show(Markup.Element("time", null, text)
            .With("datetime", At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .With(output.Attributes));
    }
}
