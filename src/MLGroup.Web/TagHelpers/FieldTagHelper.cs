using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MLGroup.Web.TagHelpers;

/// <summary>What every field of a form has: a name, a label, a hint, an error, and what was typed.</summary>
public abstract class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    /// <summary>s, m, l or xl; empty for regular weight.</summary>
    public string LabelSize { get; set; } = "s";

    public string? Hint { get; set; }

    public string? Id { get; set; }

    public bool Optional { get; set; }

    /// <summary>Ids of other elements that describe this field.</summary>
    public string? DescribedBy { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private protected string ControlId => Id ?? TagBuilder.CreateSanitizedId(Name, "_");

    private protected string? HintText => Hint ?? For.Metadata.Description;

    private protected ModelStateEntry? Entry => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    private protected string? Error => Entry is { Errors: [var first, ..] } ? Sentence(first) : null;

    private protected string? Typed => Entry?.AttemptedValue ?? Written(For.Model);

    private protected string LabelText => (Label ?? For.Metadata.GetDisplayName()) + (Optional ? " (optional)" : "");

    private protected int? Limit =>
        For.Metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length
        ?? For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;

    private protected bool Required => For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any();

    internal static string Sentence(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Check this answer" : error.ErrorMessage;

    private protected virtual string? Written(object? model) =>
        For.Metadata.EditFormatString is { } format
            ? string.Format(CultureInfo.CurrentCulture, format, model)
            : Convert.ToString(model, CultureInfo.CurrentCulture);

    private protected string? Descriptions(string? first = null)
    {
        var ids = Markup.Classes(first, DescribedBy, HintText is null ? null : $"{ControlId}-hint", Error is null ? null : $"{ControlId}-error");
        return ids.Length == 0 ? null : ids;
    }

    private protected TagBuilder Group(string? classes = null) =>
        Markup.Element("div", Markup.Classes("govuk-form-group", Error is null ? null : "govuk-form-group--error", classes));

    private protected TagBuilder LabelElement() =>
        Markup.Element("label", Markup.Classes("govuk-label", LabelSize.Length == 0 ? null : $"govuk-label--{LabelSize}"), LabelText)
            .With("for", ControlId);

    private protected IHtmlContent? HintElement() =>
        HintText is null ? null : Markup.Element("div", "govuk-hint", HintText).With("id", $"{ControlId}-hint");

    private protected IHtmlContent? ErrorElement() =>
        Error is null ? null : Markup.Element("p", "govuk-error-message", Markup.Hidden("Error:"), " " + Error).With("id", $"{ControlId}-error");
}
