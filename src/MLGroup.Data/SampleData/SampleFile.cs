using System.Text.Json;
using System.Text.Json.Serialization;

namespace MLGroup.Data.SampleData;

/// <summary>The files of this folder, as they lie in the program.</summary>
internal static class SampleFile
{
    private const string Root = "SampleData/";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true
    };

    public static T Json<T>(string name)
    {
        using var file = Open(Root + name);
        return JsonSerializer.Deserialize<T>(file, _options)!;
    }

    public static SampleText Text(string name) => Read(Root + name);

    /// <summary>Every text of a folder, in the order of the numbers that their names begin with.</summary>
    public static IReadOnlyList<SampleText> Texts(string folder) =>
        [.. typeof(SampleFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Root}{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    private static SampleText Read(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        return SampleText.Parse(reader.ReadToEnd());
    }

    private static Stream Open(string resource) =>
        typeof(SampleFile).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException("No such sample file.", resource);
}
