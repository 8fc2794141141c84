using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Charts;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class ShowModel : ProgrammePage
{
    protected override IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes.Include(programme => programme.Strands);

    /// <summary>The dates stand beside it, also those not set.</summary>
    public YearChart? Chart { get; private set; }

    public async Task OnGetAsync()
    {
        if (YearChart.Of(Programme, Viewer.ZoneId, Now, await OwnDate.OfAsync(Db, Viewer, Programme, Now)) is { } chart)
            Chart = chart with { FoldsList = true };
    }
}
