using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Programmes;

/// <summary>A theme or a squad as it was published last; gone where only an earlier version has it.</summary>
internal sealed class StrandModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Folder { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public PublishedProgramme Programme { get; private set; } = null!;
    public PublishedStrand Strand { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.ProgrammeVersions.Of(Year).Select(version => version.Snapshot).FirstOrDefaultAsync() is not { } latest)
            return NotFound();
        if (latest.Find(Folder, Slug) is { } strand)
        {
            (Programme, Strand) = (latest, strand);
            return null;
        }
        var earlier = await Db.ProgrammeVersions.Of(Year).Skip(1).Select(version => version.Snapshot).ToListAsync();
        return earlier.Any(snapshot => snapshot.Find(Folder, Slug) is not null) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
    }
}
