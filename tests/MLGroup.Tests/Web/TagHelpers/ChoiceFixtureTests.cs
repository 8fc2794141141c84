using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class ChoiceFixtureTests
{
    private static readonly string[] Understood =
    [
        "name", "idPrefix", "value", "values", "hint.text", "errorMessage.text", "fieldset.legend.classes",
        "items.value", "items.text", "items.hint.text", "items.checked", "items.disabled",
    ];

    private readonly Sheet _sheet = new();

    public static TheoryData<string> Radios => Fixture.Names("radios", "fieldset.legend.text", Understood);

    public static TheoryData<string> Checkboxes => Fixture.Names("checkboxes", "fieldset.legend.text", Understood);

    [Theory]
    [MemberData(nameof(Radios))]
    public async Task Radios_are_drawn_as_the_design_system_draws_them(string name)
    {
        var fixture = Fixture.Of("radios", name);
        var radios = Filled(new RadiosTagHelper(), fixture);

        var html = await Sheet.DrawAsync(radios);

        Sameness.AssertSame(fixture.Html, html);
    }

    [Theory]
    [MemberData(nameof(Checkboxes))]
    public async Task Checkboxes_are_drawn_as_the_design_system_draws_them(string name)
    {
        var fixture = Fixture.Of("checkboxes", name);
        var checkboxes = Filled(new CheckboxesTagHelper(), fixture);

        var html = await Sheet.DrawAsync(checkboxes);

        Sameness.AssertSame(fixture.Html, html);
    }

    private T Filled<T>(T field, Fixture fixture) where T : ChoicesTagHelper
    {
        var chosen = fixture.Items().Where(item => Fixture.At(item, "checked") is not null).Select(item => Fixture.At(item, "value")!)
            .Concat(fixture.Items("values").Select(value => value.ToString()))
            .Concat(fixture["value"] is { } value ? [value] : []);
        field.ViewContext = _sheet.ViewContext;
        field.For = _sheet.Field(fixture["name"]!, chosen.ToList());
        field.Id = fixture["idPrefix"];
        field.Small = false;
        field.Label = fixture["fieldset.legend.text"];
        field.LabelSize = (fixture["fieldset.legend.classes"] ?? "").Replace("govuk-fieldset__legend--", "", StringComparison.Ordinal);
        field.Hint = fixture["hint.text"];
        field.Items = fixture.Items().Select(item => new Choice(Fixture.At(item, "value")!, Fixture.At(item, "text")!, Fixture.At(item, "hint.text"), Fixture.At(item, "disabled") is not null));
        if (fixture["errorMessage.text"] is { } error)
            _sheet.State.AddModelError(fixture["name"]!, error);
        return field;
    }
}
