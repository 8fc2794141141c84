using System.Text.Json;

namespace MLGroup.Web.Charts;

/// <summary>The world's countries as the build drew them, in units of one flat picture. See assets/world/world.mjs.</summary>
/// <param name="Countries">By the code of ISO 3166-1 alpha-2.</param>
internal sealed record WorldAtlas(int Width, int Height, IReadOnlyDictionary<string, WorldAtlas.Country> Countries)
{
    private static readonly Lazy<WorldAtlas> _world = new(Read);

    public static WorldAtlas World => _world.Value;

    private static WorldAtlas Read()
    {
        using var file = typeof(WorldAtlas).Assembly.GetManifestResourceStream("world.json")
            ?? throw new InvalidOperationException("The map of the world was not drawn. Build again with Node.js installed.");
        return JsonSerializer.Deserialize<WorldAtlas>(file, JsonSerializerOptions.Web)!;
    }

    /// <param name="Area">What the path covers, in square units.</param>
    /// <param name="Middle">Of its largest part, from the left and from the top.</param>
    /// <param name="Path">In the signs of SVG; empty for a country too small to be drawn.</param>
    internal sealed record Country(int Area, IReadOnlyList<int> Middle, string Path)
    {
        private const int SmallestSeen = 25;

        /// <summary>Whether nobody would find it without a dot.</summary>
        public bool IsSmall => Area < SmallestSeen;
    }
}
