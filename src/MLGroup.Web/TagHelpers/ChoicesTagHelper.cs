using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MLGroup.Web.TagHelpers;

/// <summary>A field whose answers are given: one or several of <see cref="Choice"/>.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    public IEnumerable<Choice>? Items { get; set; }

    public bool Inline { get; set; }

    public bool Small { get; set; } = true;

    private protected IEnumerable<Choice> Choices => Items ?? Choice.From(For.Metadata);

    private protected HashSet<string> Chosen => new(
        (Entry?.RawValue ?? For.Model) switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable several => several.Cast<object?>().Select(Key).OfType<string>(),
            var one => [Key(one)!],
        },
        StringComparer.OrdinalIgnoreCase);

    private protected static string? Key(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <summary>Boxes of one kind ("radios", "checkboxes") with their labels in a list, the first with the field's own id.</summary>
    private protected TagBuilder Boxes(string kind, string type, IEnumerable<Choice> choices, string? describedBy = null)
    {
        var boxes = Markup.Element("div", Markup.Classes(
            $"govuk-{kind}", Inline ? $"govuk-{kind}--inline" : null, Small ? $"govuk-{kind}--small" : null));
        var chosen = Chosen;
        foreach (var (index, choice) in choices.Index())
            boxes.Put(Box(kind, type, choice, index == 0 ? ControlId : $"{ControlId}-{index + 1}", chosen.Contains(choice.Value), describedBy));
        return boxes;
    }

    private TagBuilder Box(string kind, string type, Choice choice, string id, bool chosen, string? describedBy)
    {
        var described = Markup.Classes(describedBy, choice.Hint is null ? null : $"{id}-item-hint");
        var input = Markup.Element("input", $"govuk-{kind}__input").With("id", id).With("name", Name).With("type", type)
            .With("value", choice.Value).With("checked", chosen ? "" : null).With("disabled", choice.Disabled ? "" : null)
            .With("aria-describedby", described.Length == 0 ? null : described);
        var hint = choice.Hint is null ? null : Markup.Element("div", $"govuk-hint govuk-{kind}__hint", choice.Hint).With("id", $"{id}-item-hint");
        return Markup.Element("div", $"govuk-{kind}__item", input,
            Markup.Element("label", $"govuk-label govuk-{kind}__label", choice.Text).With("for", id), hint);
    }

    private protected TagBuilder Fieldset(IHtmlContent boxes) =>
        Markup.Element("fieldset", "govuk-fieldset",
            Markup.Element("legend", Markup.Classes("govuk-fieldset__legend", LabelSize.Length == 0 ? null : $"govuk-fieldset__legend--{LabelSize}"), LabelText),
            HintElement(), ErrorElement(), boxes)
            .With("aria-describedby", Descriptions());
}
