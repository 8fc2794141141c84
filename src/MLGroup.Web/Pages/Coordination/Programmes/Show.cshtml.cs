using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class ShowModel : ProgrammePage
{
    public IEnumerable<(MilestoneKind Earlier, MilestoneKind Later)> OutOfOrder =>
        Programme.OutOfOrder(Programme.Milestones.ToDictionary(milestone => milestone.Kind, milestone => milestone.Instant.UtcDateTime));

    protected override IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes.Include(programme => programme.Strands);

    public void OnGet() { }
}
