using Microsoft.AspNetCore.Mvc;
using MLGroup.Mail;
using MLGroup.Web.Feeds;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Programmes;

/// <summary>The change log of a published programme for feed readers.</summary>
internal sealed class FeedModel(PortalLinks links, Frame frame) : ChangesPage
{
    public IActionResult OnGet()
    {
        var page = links.ProgrammeChanges(Year);
        var feed = new AtomFeed(links.ProgrammeFeed(Year), page, $"Changes of {Latest.Name}", frame.GroupName, [.. Versions.Select(one =>
            new AtomEntry(new Uri(page, $"#version-{one.Version.Number}"), $"Version {one.Version.Number} of {one.Version.Snapshot.Name}", one.Version.PublishedAt, one.Sentences))]);
        return File(feed.Write(), AtomFeed.MediaType);
    }
}
