using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class FieldFixtureTests
{
    private readonly Sheet _sheet = new();

    private static readonly string[] Common =
        ["id", "label.text", "label.classes", "hint.text", "errorMessage.text", "describedBy", "autocomplete", "spellcheck", "attributes.data-attribute"];

    public static TheoryData<string> Inputs => Fixture.Names("input", "name",
        [.. Common, "type", "value", "inputmode", "pattern", "autocapitalize", "disabled", "prefix.text", "suffix.text"]);

    public static TheoryData<string> Textareas => Fixture.Names("textarea", "name", [.. Common, "rows", "value"]);

    public static TheoryData<string> Counts => Fixture.Names("character-count", "countType",
        [.. Common, "name", "maxlength", "rows", "value"],
        fixture => fixture["countType"] == "words");

    public static TheoryData<string> Selects => Fixture.Names("select", "name",
        [.. Common, "items.value", "items.text", "items.selected", "items.disabled"],
        fixture => fixture.Items().All(item => Fixture.At(item, "value") is not null));

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task An_input_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("input", name);
        var input = Filled(new InputTagHelper { Type = fixture["type"], Prefix = fixture["prefix.text"], Suffix = fixture["suffix.text"] }, fixture);

        var html = await Sheet.DrawAsync(input, PassedOn(fixture, "inputmode", "pattern", "autocapitalize", "disabled"));

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Textareas))]
    public async Task A_textarea_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("textarea", name);
        var textarea = Filled(new TextareaTagHelper(), fixture);
        textarea.Rows = int.Parse(fixture["rows"] ?? "5", null);

        var html = await Sheet.DrawAsync(textarea, PassedOn(fixture));

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task A_textarea_with_a_count_of_words_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("character-count", name);
        var textarea = Filled(new TextareaTagHelper { MaxWords = int.Parse(fixture["maxlength"]!, null) }, fixture);

        var html = await Sheet.DrawAsync(textarea, PassedOn(fixture));

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Selects))]
    public async Task A_select_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("select", name);
        var select = Filled(new SelectTagHelper(), fixture);
        select.Items = fixture.Items().Select(item => new Choice(Fixture.At(item, "value")!, Fixture.At(item, "text")!, Disabled: Fixture.At(item, "disabled") is not null));
        select.For = _sheet.Field(fixture["name"]!, fixture.Items().Where(item => Fixture.At(item, "selected") is not null).Select(item => Fixture.At(item, "value")).SingleOrDefault());

        var html = await Sheet.DrawAsync(select, PassedOn(fixture));

        Sameness.AssertSame(fixture.Html, html);
    }

    private T Filled<T>(T field, Fixture fixture) where T : FieldTagHelper
    {
        field.ViewContext = _sheet.ViewContext;
        field.For = _sheet.Field(fixture["name"]!, fixture["value"]);
        field.Id = fixture["id"];
        field.Label = fixture["label.text"];
        field.LabelSize = (fixture["label.classes"] ?? "").Replace("govuk-label--", "", StringComparison.Ordinal);
        field.Hint = fixture["hint.text"];
        field.DescribedBy = fixture["describedBy"];
        if (fixture["errorMessage.text"] is { } error)
            _sheet.State.AddModelError(fixture["name"]!, error);
        return field;
    }

    private static TagHelperAttribute[] PassedOn(Fixture fixture, params string[] names) =>
        [.. from name in names.Concat(["autocomplete", "spellcheck"])
            let value = fixture.Options.TryGetProperty(name, out var given) ? given.ToString() : null
            where value is not null
            select new TagHelperAttribute(name, name == "disabled" ? "" : name == "spellcheck" ? value.ToLowerInvariant() : value),
         .. fixture["attributes.data-attribute"] is { } data ? [new TagHelperAttribute("data-attribute", data)] : Array.Empty<TagHelperAttribute>()];
}
