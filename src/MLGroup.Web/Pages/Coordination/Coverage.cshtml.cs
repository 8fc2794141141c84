using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;
using MLGroup.Web.Charts;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>What this year's proposals and the activities of earlier years touch of the framework, and from where they come.</summary>
internal sealed class CoverageModel : PortalPage
{
    public sealed record ProgrammeYear(int Id, int Year);

    /// <summary>The newest programme where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public ProgrammeYear? Programme { get; private set; }
    public CoverageTable Coverage { get; private set; } = null!;
    public WorldMap Map { get; private set; } = null!;

    /// <summary>Where earlier years have something, in the order of the matrix; the facilitators last.</summary>
    public IEnumerable<CoverageCell> Earlier => Coverage.Matrix.WithEarlierWork;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var asked = Db.Programmes.Of(Year, Now);
        Programme = await asked.Select(programme => new ProgrammeYear(programme.Id, programme.Year)).FirstOrDefaultAsync();
        if (Programme is null)
            return Year is null ? null : NotFound();
        var proposals = Db.Proposals.VisibleTo(Viewer).HandedIn.Where(proposal => proposal.Call.ProgrammeId == Programme.Id);
        List<CoveredWork> work = [.. await CoveredWork.Of(proposals).ToListAsync(), .. await CoveredWork.Before(Programme.Year, Db.Proposals).ToListAsync()];
        Coverage = new(CoverageMatrix.Of(await Db.Codes.ToListAsync(), work), spot => ListOf(spot.Narrow(ProposalVocabulary.HandedIn)), AnchorOf);
        var numbers = await CountryNumbers.OfAsync(Db, proposals);
        Map = WorldMap.Of(numbers.Members, numbers.Proposals, code => ListOf(ProposalVocabulary.HandedIn.With(ProposalVocabulary.Country, code)));
        return null;
    }

    private string? ListOf(Query query) => Url.Page("/Coordination/Proposals/Index", new { Year, q = query.Text });

    private string? AnchorOf(CoverageSpot spot) => Earlier.Any(cell => cell.Spot == spot) ? $"#{CoverageTable.AnchorOf(spot)}" : null;
}
