using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Activities;

/// <summary>An activity as it was published last; gone where only an earlier version has it.</summary>
internal sealed class ShowModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public PublishedProgramme Programme { get; private set; } = null!;
    public PublishedStrand Strand { get; private set; } = null!;
    public PublishedActivity Activity { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        // Only to know which year's versions to look into: nothing of the activity itself is shown.
        var programmeId = await Db.Activities.Where(activity => activity.Id == Id).Select(activity => activity.Strand.ProgrammeId).FirstOrDefaultAsync();
        var versions = Db.ProgrammeVersions.Where(version => version.ProgrammeId == programmeId).OrderByDescending(version => version.Number)
            .Select(version => version.Snapshot);
        if (await versions.FirstOrDefaultAsync() is not { } latest)
            return NotFound();
        if (latest.Strands.FirstOrDefault(Has) is { } strand)
        {
            (Programme, Strand, Activity) = (latest, strand, strand.Activities.First(activity => activity.Id == Id));
            return null;
        }
        var earlier = await versions.Skip(1).ToListAsync();
        return earlier.SelectMany(snapshot => snapshot.Strands).Any(Has) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
    }

    private bool Has(PublishedStrand strand) => strand.Activities.Any(activity => activity.Id == Id);
}
