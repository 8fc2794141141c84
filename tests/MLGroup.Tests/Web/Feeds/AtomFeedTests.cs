using System.Text;
using System.Xml.Linq;
using MLGroup.Web.Feeds;

namespace MLGroup.Tests.Web.Feeds;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Uri Self = new("https://group.example/programmes/2027/changes.atom");
    private static readonly Uri Page = new("https://group.example/programmes/2027/changes");
    private static readonly DateTimeOffset At = new(2027, 2, 1, 13, 0, 5, TimeSpan.FromHours(1));

    [Fact]
    public void A_feed_has_all_that_RFC_4287_asks_for()
    {
        var feed = Read(new AtomEntry(new Uri(Page, "#version-2"), "Version 2", At, ["One.", "Two."]), new AtomEntry(new Uri(Page, "#version-1"), "Version 1", At.AddDays(-9), ["First."]));

        Assert.Equal((Self.AbsoluteUri, "Changes of ML 2027", "2027-02-01T12:00:05Z", "The group"),
            ((string)feed.Element(Atom + "id")!, (string)feed.Element(Atom + "title")!, (string)feed.Element(Atom + "updated")!, (string)feed.Element(Atom + "author")!.Element(Atom + "name")!));
        Assert.Equal([("self", Self.AbsoluteUri), ("alternate", Page.AbsoluteUri)], feed.Elements(Atom + "link").Select(link => ((string)link.Attribute("rel")!, (string)link.Attribute("href")!)));
        Assert.Equal([("https://group.example/programmes/2027/changes#version-2", "2027-02-01T12:00:05Z", "One.\nTwo."), ("https://group.example/programmes/2027/changes#version-1", "2027-01-23T12:00:05Z", "First.")],
            feed.Elements(Atom + "entry").Select(entry => ((string)entry.Element(Atom + "id")!, (string)entry.Element(Atom + "updated")!, (string)entry.Element(Atom + "content")!)));
    }

    [Fact]
    public void What_a_member_wrote_stays_text_and_never_breaks_the_feed()
    {
        var feed = Read(new AtomEntry(Page, "<b>&amp; 日本 👩‍🌾</b>", At, ["a\u0001b\uFFFEc ]]>"]));

        var entry = feed.Element(Atom + "entry")!;
        Assert.Equal(("<b>&amp; 日本 👩‍🌾</b>", "abc ]]>"), ((string)entry.Element(Atom + "title")!, (string)entry.Element(Atom + "content")!));
    }

    private static XElement Read(params AtomEntry[] entries) =>
        XDocument.Parse(Encoding.UTF8.GetString(new AtomFeed(Self, Page, "Changes of ML 2027", "The group", entries).Write())).Root!;
}
