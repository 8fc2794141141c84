using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Programmes.Strands;

internal sealed class RemoveModel : ProgrammePage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Strand Strand { get; private set; } = null!;

    /// <summary>Placed in it or at work in it. What is pending does not count: a conflict of interest may hide it from the viewer.</summary>
    public int Proposals { get; private set; }

    private List<Decision> Named { get; set; } = [];

    protected override IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes.Include(programme => programme.Strands);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme.Strands.SingleOrDefault(strand => strand.Id == Id) is not { } found)
            return NotFound();
        Strand = found;
        Proposals = await Db.Strands.Where(strand => strand.Id == Id).Select(strand =>
            Db.Placements.Count(one => one.StrandId == Id) + Db.Activities.Count(one => one.StrandId == Id)).SingleAsync();
        Named = await Db.Decisions.Where(decision => decision.StrandId == Id).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync()
    {
        Programme.Remove(Strand, Proposals, Named);
        return DoneAsync("Index", new { Year }, $"{Strand.Name} is removed.");
    }
}
