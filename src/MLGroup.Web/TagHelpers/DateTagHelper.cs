using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>A date in one field, as people write it: 19 January 2027; with its time where the property has one.</summary>
[HtmlTargetElement("ml-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : InputTagHelper
{
    public override void Init(TagHelperContext context)
    {
        Width ??= "20";
        Hint ??= For.Metadata.Description ?? (HasTime ? "For example, 19 January 2027, 18:00" : "For example, 19 January 2027");
    }

    private bool HasTime => For.Metadata.UnderlyingOrModelType == typeof(DateTime);

    private protected override string? Written(object? model) => model switch
    {
        DateOnly date => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        DateTime time => time.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture),
        _ => base.Written(model),
    };
}
