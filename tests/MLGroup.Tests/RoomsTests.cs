using System.Text.Json;
using System.Xml.Linq;

namespace MLGroup.Tests;

/// <summary>
/// Four rooms in one straight line: what the compiler sees in each, as the last restore wrote it down. Where a package is not among
/// it, <c>UseNpgsql</c>, <c>ExecuteSqlRaw</c> or an SMTP client does not compile.
/// </summary>
public sealed class RoomsTests
{
    private static readonly string[] _databases = ["Npgsql", "Microsoft.Data.Sqlite", "SQLitePCL", "Microsoft.EntityFrameworkCore.Relational",
        "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.Design"];

    private static readonly string[] _mailAndText = ["MailKit", "MimeKit", "Markdig", "HtmlSanitizer"];

    [Theory]
    [InlineData("Domain")]
    [InlineData("Data", "Domain")]
    [InlineData("Mail", "Data")]
    [InlineData("Web", "Mail")]
    public void A_room_leads_to_the_next_one_only(string room, params string[] next)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, $"src/MLGroup.{room}/MLGroup.{room}.csproj"));

        var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(next.Select(name => $"MLGroup.{name}"), references);
    }

    [Fact]
    public void A_rule_sees_no_package_at_all() => Assert.Empty(PackagesSeenIn("Domain"));

    [Fact]
    public void Letters_see_no_database() => Assert.Empty(Of(PackagesSeenIn("Mail"), _databases));

    [Fact]
    public void Pages_see_neither_a_database_nor_what_letters_are_made_and_sent_with() =>
        Assert.Empty(Of(PackagesSeenIn("Web"), [.. _databases, .. _mailAndText]));

    [Fact]
    public void A_package_that_a_room_does_see_is_found()
    {
        Assert.Superset(new HashSet<string>(["Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.Sqlite.Core", "Npgsql"]),
            Of(PackagesSeenIn("Data"), _databases).ToHashSet());
        Assert.Equal(["HtmlSanitizer", "MailKit", "Markdig", "MimeKit"], Of(PackagesSeenIn("Mail"), _mailAndText));
    }

    private static IEnumerable<string> Of(IEnumerable<string> packages, string[] families) =>
        packages.Where(package => families.Any(family => package.StartsWith(family, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal);

    // A package without something to compile against holds a file called "_._" there, or nothing.
    private static List<string> PackagesSeenIn(string room)
    {
        using var restored = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, $"src/MLGroup.{room}/obj/project.assets.json")));
        return [.. from target in restored.RootElement.GetProperty("targets").EnumerateObject()
                   from library in target.Value.EnumerateObject()
                   where library.Value.GetProperty("type").GetString() == "package" && library.Value.TryGetProperty("compile", out var files)
                       && files.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal))
                   select library.Name.Split('/')[0]];
    }
}
