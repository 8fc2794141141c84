using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Programmes;

/// <summary>The programme as it was published last, of the year asked for or the newest. What is not published is not here.</summary>
internal sealed class ShowModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public ProgrammeVersion? Version { get; private set; }

    /// <summary>What a reader of the version before finds changed.</summary>
    public IReadOnlyList<string> Changes { get; private set; } = [];

    /// <summary>When the first programme is to come out; asked only while there is none.</summary>
    public Milestone? Due { get; private set; }

    /// <summary>A visitor's own zone is not known: they read the group's.</summary>
    public string ZoneId => Viewer.IsMember ? Viewer.ZoneId : Due?.ZoneId ?? Version?.Programme.ZoneId ?? Viewer.ZoneId;

    public IReadOnlyList<int> OtherYears { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        var years = await Db.ProgrammeVersions.Select(version => version.Programme.Year).Distinct().ToListAsync();
        if (Year is { } asked && !years.Contains(asked))
            return NotFound();
        OtherYears = [.. years.Where(year => year != (Year ?? years.Max())).OrderDescending()];
        if (years.Count == 0)
            Due = await DueAsync();
        else
            (Version, Changes) = await LatestAsync(Year ?? years.Max());
        return null;
    }

    private async Task<(ProgrammeVersion, IReadOnlyList<string>)> LatestAsync(int year)
    {
        var two = await Db.ProgrammeVersions.Of(year).Take(2).Include(version => version.Programme).AsNoTracking().ToListAsync();
        return (two[0], two.Count == 2 ? two[0].Snapshot.ChangesSince(two[1].Snapshot) : []);
    }

    private Task<Milestone?> DueAsync() =>
        (from programme in Db.Programmes.Latest
         from milestone in programme.Milestones
         where milestone.Kind == MilestoneKind.ProgrammePublished && milestone.Instant > Now
         select milestone).AsNoTracking().FirstOrDefaultAsync();
}
