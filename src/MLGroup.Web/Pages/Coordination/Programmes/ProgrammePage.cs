using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

/// <summary>A page about one year's programme.</summary>
internal abstract class ProgrammePage : EditPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Programme Programme { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Asked(Db.Programmes.Where(programme => programme.Year == Year)).SingleOrDefaultAsync() is not { } found)
            return NotFound();
        Programme = found;
        return null;
    }

    /// <summary>With what this page needs besides dates and call.</summary>
    protected virtual IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes;

    /// <summary>Dates that come in an unusual order: worth a look, and allowed.</summary>
    public IEnumerable<(MilestoneKind Earlier, MilestoneKind Later)> OutOfOrder =>
        Programme.OutOfOrder(Programme.Milestones.ToDictionary(milestone => milestone.Kind, milestone => milestone.Instant.UtcDateTime));

    /// <summary>In the order of the programme.</summary>
    public IEnumerable<Strand> Strands => Programme.Strands.OrderBy(strand => strand.Position);
}
