using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>All that is wrong, on top of the page, in the order of the page, each linked to its field.</summary>
[HtmlTargetElement("ml-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public string Title { get; set; } = "There is a problem";

    /// <summary>Names of the fields in the order of the page, where that is another one than the form class has.</summary>
    public IReadOnlyList<string>? Fields { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = ViewContext.ViewData.ModelMetadata;
        var wrong = ViewContext.ViewData.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (key, entry) in wrong.OrderBy(entry => entry.Key.Length == 0 ? -1 : Fields?.TakeWhile(name => name != entry.Key).Count() ?? 0)
            .ThenBy(entry => Place(form, entry.Key), StringComparer.Ordinal))
            foreach (var error in key.Length == 0 ? entry!.Errors : entry!.Errors.Take(1))
                list.Put(Line(key, FieldTagHelper.Sentence(error)));
        output.Show(Markup.Element("div", "govuk-error-summary",
            Markup.Element("div", null,
                Markup.Element("h2", "govuk-error-summary__title", Title),
                Markup.Element("div", "govuk-error-summary__body", list)).With("role", "alert")));
    }

    private static TagBuilder Line(string key, string sentence) => key.Length == 0
        ? Markup.Element("li", null, sentence)
        : Markup.Element("li", null, Markup.Element("a", null, sentence).With("href", "#" + TagBuilder.CreateSanitizedId(key, "_")));

    // ModelState keeps the order of its own tree; readers expect that of the form class, and of its lists.
    private static string Place(ModelMetadata? form, string key)
    {
        var place = "";
        foreach (var step in key.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var index = step.EndsWith(']') ? step[..^1] : null;
            var property = index is null ? form?.Properties[step] : null;
            place += index?.PadLeft(8, '0') ?? Declared(property);
            form = index is null ? property : form?.ElementMetadata;
        }
        return place;
    }

    // Reflection promises no order, but tokens grow with the lines of a class.
    private static string Declared(ModelMetadata? property)
    {
        if (property?.ContainerType?.GetProperty(property.PropertyName!) is not { DeclaringType: { } owner } declaration)
            return "~";
        var depth = 0;
        for (var parent = owner.BaseType; parent is not null; parent = parent.BaseType)
            depth++;
        return string.Create(CultureInfo.InvariantCulture, $"{property.Order:D8}{depth:D3}{declaration.MetadataToken:X8}");
    }
}
