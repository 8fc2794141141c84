using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MLGroup.Web.Feeds;

/// <summary>Something to follow in a feed reader (RFC 4287).</summary>
/// <param name="Self">The feed's own address, which is its id, too: it never changes.</param>
/// <param name="Page">Where the same stands for people.</param>
/// <param name="Author">The group: no person is named.</param>
/// <param name="Entries">The latest first; at least one.</param>
internal sealed record AtomFeed(Uri Self, Uri Page, string Title, string Author, IReadOnlyList<AtomEntry> Entries)
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    public byte[] Write()
    {
        var feed = new XElement(_atom + "feed",
            Text("id", Self.AbsoluteUri), Text("title", Title), Text("updated", Time(Entries.Max(entry => entry.At))),
            new XElement(_atom + "author", Text("name", Author)), Link("self", Self), Link("alternate", Page), Entries.Select(Entry));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            feed.Save(writer);
        return bytes.ToArray();
    }

    private static XElement Entry(AtomEntry entry) => new(_atom + "entry",
        Text("id", entry.Address.AbsoluteUri), Text("title", entry.Title), Text("updated", Time(entry.At)), Text("published", Time(entry.At)),
        Link("alternate", entry.Address), Text("content", string.Join('\n', entry.Sentences)));

    private static XElement Text(string name, string text) => new(_atom + name, Allowed(text));

    private static XElement Link(string relation, Uri address) => new(_atom + "link", new XAttribute("rel", relation), new XAttribute("href", address.AbsoluteUri));

    // RFC 3339, in UTC.
    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // What XML 1.0 has no way to write (2.2) would make the whole feed unreadable.
    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}

/// <param name="Address">Where the entry stands for people, which is its id, too.</param>
/// <param name="At">UTC.</param>
/// <param name="Sentences">One to a line.</param>
internal sealed record AtomEntry(Uri Address, string Title, DateTimeOffset At, IReadOnlyList<string> Sentences);
