using System.Text.RegularExpressions;

namespace MLGroup.Data.SampleData;

/// <summary>
/// A text of the sample programme: facts between two lines of dashes, a title, and sections. Lines are wrapped for whoever reads
/// the file; a member would not have typed those breaks, so they are taken out.
/// </summary>
internal sealed partial record SampleText(
    string Title, IReadOnlyDictionary<string, string> Facts, IReadOnlyDictionary<string, string> Sections)
{
    private static readonly char[] _separators = [',', ' '];

    public static SampleText Parse(string file)
    {
        var parts = file.Split("---\n", 3);
        var facts = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2));
        var chapters = parts[2].Split("\n## ");
        var sections = chapters.Skip(1).Select(chapter => chapter.Split('\n', 2));
        return new SampleText(
            chapters[0].Trim().TrimStart('#', ' '),
            facts.ToDictionary(fact => fact[0], fact => fact[1]),
            sections.ToDictionary(section => section[0], section => WrappedLine().Replace(section[1].Trim(), " ")));
    }

    /// <summary>A fact; empty where the file does not state it.</summary>
    public string Fact(string name) => Facts.GetValueOrDefault(name, "");

    /// <summary>A fact that lists several things, separated by commas.</summary>
    public IReadOnlyList<string> List(string name) => Fact(name).Split(_separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A fact that is a number; none where the file does not state it.</summary>
    public int? Number(string name) => int.TryParse(Fact(name), out var number) ? number : null;

    /// <summary>A section; empty where the file has none of that name.</summary>
    public string Section(string name) => Sections.GetValueOrDefault(name, "");

    [GeneratedRegex("(?<!\n)\n(?!\n|- )")]
    private static partial Regex WrappedLine();
}
