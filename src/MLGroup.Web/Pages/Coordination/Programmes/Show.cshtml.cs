using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class ShowModel : ProgrammePage
{
    protected override IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes.Include(programme => programme.Strands);

    public void OnGet() { }
}
