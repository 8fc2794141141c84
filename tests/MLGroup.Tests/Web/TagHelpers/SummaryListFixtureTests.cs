using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Tests.Web.TagHelpers;

public sealed class SummaryListFixtureTests
{
    private readonly UrlHelperFactory _addresses = new();

    public static TheoryData<string> Rows => Fixture.Names("summary-list", "rows.key.text",
        ["rows.value.text", "rows.value.html", "rows.actions.items.href", "rows.actions.items.text", "rows.actions.items.visuallyHiddenText"],
        fixture => fixture.Items("rows").All(row => Actions(row).Count < 2 && Actions(row).All(action => Fixture.At(action, "visuallyHiddenText") is not null)));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_summary_list_is_drawn_as_the_design_system_draws_it(string name)
    {
        var fixture = Fixture.Of("summary-list", name);

        var list = await DrawListAsync(fixture.Items("rows"));

        Sameness.AssertSame(fixture.Html, list);
    }

    private static List<JsonElement> Actions(JsonElement row) =>
        row.TryGetProperty("actions", out var actions) && actions.TryGetProperty("items", out var items) ? [.. items.EnumerateArray()] : [];

    private async Task<string> DrawListAsync(IEnumerable<JsonElement> rows)
    {
        var list = new SummaryListTagHelper();
        var items = new Dictionary<object, object>();
        var context = new TagHelperContext([], items, "1");
        var output = new TagHelperOutput("ml-summary-list", [], async (_, _) =>
        {
            foreach (var row in rows)
                await Sheet.DrawAsync(Row(row), Fixture.At(row, "value.html") ?? WebUtility.HtmlEncode(Fixture.At(row, "value.text")!), items);
            return new DefaultTagHelperContent();
        });
        await list.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private RowTagHelper Row(JsonElement row)
    {
        var action = Actions(row).Select(action => (JsonElement?)action).SingleOrDefault();
        return new RowTagHelper(_addresses)
        {
            Key = Fixture.At(row, "key.text")!,
            Href = action is null ? null : Fixture.At(action.Value, "href"),
            Action = action is null ? "" : Fixture.At(action.Value, "text")!,
            ActionAbout = action is null ? null : Fixture.At(action.Value, "visuallyHiddenText"),
        };
    }
}
