using System.Text.Json;

namespace MLGroup.Tests.Web.TagHelpers;

/// <summary>What govuk-frontend itself draws for given options.</summary>
internal sealed record Fixture(string Name, JsonElement Options, string Html)
{
    private static readonly string Folder =
        Path.Combine(Repository.Root, "src/MLGroup.Web/node_modules/govuk-frontend/dist/govuk/components");

    public static Fixture Of(string component, string name) => All(component).Single(fixture => fixture.Name == name);

    /// <summary>The fixtures that use no option but those which our tag understands; they include the required one.</summary>
    public static TheoryData<string> Names(string component, string required, string[] understood, Func<Fixture, bool>? fits = null) =>
        [.. from fixture in All(component)
            let used = Paths(fixture.Options, "").ToHashSet()
            where used.Contains(required) && used.IsSubsetOf([required, .. understood]) && fits?.Invoke(fixture) != false
            select fixture.Name];

    /// <summary>The option at a path such as "label.text"; null where it is absent or empty.</summary>
    public string? this[string path] => At(Options, path);

    public IEnumerable<JsonElement> Items(string name = "items") =>
        Options.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    public static string? At(JsonElement options, string path)
    {
        foreach (var step in path.Split('.'))
            if (options.ValueKind != JsonValueKind.Object || !options.TryGetProperty(step, out options))
                return null;
        return options.ValueKind is JsonValueKind.Null or JsonValueKind.False ? null : options.ToString();
    }

    private static List<Fixture> All(string component)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, component, "fixtures.json")));
        return [.. file.RootElement.GetProperty("fixtures").EnumerateArray().Select(fixture => new Fixture(
            fixture.GetProperty("name").GetString()!, fixture.GetProperty("options").Clone(), fixture.GetProperty("html").GetString()!))];
    }

    private static IEnumerable<string> Paths(JsonElement options, string path) => options.ValueKind switch
    {
        JsonValueKind.Object => options.EnumerateObject().SelectMany(option => Paths(option.Value, $"{path}.{option.Name}".Trim('.'))),
        JsonValueKind.Array => options.EnumerateArray().SelectMany(item => Paths(item, path)),
        _ => [path],
    };
}
