using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class IndexModel : PortalPage
{
    public sealed record Row(Programme Programme, int Strands, int Proposals);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        // One a year: there are never many.
        var programmes = await Db.Programmes.OrderByDescending(programme => programme.Year).ToListAsync();
        var counts = await Db.Programmes.Select(programme => new
        {
            programme.Id,
            Strands = programme.Strands.Count,
            Proposals = Db.Proposals.Count(proposal => proposal.Call.ProgrammeId == programme.Id)
        }).ToDictionaryAsync(count => count.Id);
        Rows = [.. programmes.Select(programme => new Row(programme, counts[programme.Id].Strands, counts[programme.Id].Proposals))];
    }
}
