using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Programmes;

/// <summary>What changed in the published programme of a year, version by version. Where nothing is published there is no such page.</summary>
internal abstract class ChangesPage : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<VersionChanges> Versions { get; private set; } = [];

    public PublishedProgramme Latest => Versions[0].Version.Snapshot;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var versions = await Db.ProgrammeVersions.Of(Year).Include(version => version.Programme).AsNoTracking().ToListAsync();
        if (versions.Count == 0)
            return NotFound();
        Versions = [.. versions.Zip(versions.Skip(1).Append(null), (version, before) => new VersionChanges(version, before?.Snapshot))];
        return null;
    }
}

/// <param name="Before">None of the first version.</param>
internal sealed record VersionChanges(ProgrammeVersion Version, PublishedProgramme? Before)
{
    /// <summary>One plain sentence each.</summary>
    public IReadOnlyList<string> Sentences => Before is not null ? Version.Snapshot.ChangesSince(Before)
        : [$"The first version, with {Count(Version.Snapshot.Activities.Count(), "activity", "activities")} of {Count(Version.Snapshot.Offices.Count, "office", "offices")}."];

    private static string Count(int number, string one, string many) => Shared.ProgrammeSheet.Count(number, one, many);
}
