using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A page from which a coordinator moves a proposal to a theme or squad of the working layout, or out of all of them.</summary>
internal abstract class PlacingPage : PortalPage
{
    /// <summary>What a form carries of a proposal that stands nowhere.</summary>
    public const int Nowhere = -1;

    /// <param name="strandId">Id of the theme or squad; empty to take the proposal out of the one it is in.</param>
    /// <param name="seen">Row version of the placement when the form was written, or <see cref="Nowhere"/>.</param>
    /// <returns>What happened, in a sentence.</returns>
    protected async Task<string> PlaceAsync(int proposalId, string strandId, int seen)
    {
        var proposal = await Db.Proposals.VisibleTo(Viewer).SingleOrDefaultAsync(one => one.Id == proposalId)
            ?? throw new RuleBrokenException("There is no such proposal any more.");
        var placement = await Db.Placements.Working.Include(one => one.Strand).SingleOrDefaultAsync(one => one.ProposalId == proposalId);
        if ((placement?.RowVersion ?? Nowhere) != seen)
            throw new DbUpdateConcurrencyException();
        if (strandId.Length == 0)
        {
            if (placement is not null)
                Db.Remove(placement);
            return $"“{proposal.Title}” is not grouped now.";
        }
        var strand = await StrandAsync(strandId);
        if (placement is null)
            Db.Add(new Placement(await WorkingAsync(proposal.Call.Programme), proposal, strand, await NextAsync(strand)));
        else if (placement.Strand != strand)
            placement.MoveTo(strand, await NextAsync(strand));
        return $"“{proposal.Title}” is in “{strand.Name}” now.";
    }

    private async Task<Strand> StrandAsync(string typed) =>
        int.TryParse(typed, out var id) && await Db.Strands.SingleOrDefaultAsync(strand => strand.Id == id) is { } strand
            ? strand : throw new RuleBrokenException("Choose a theme or squad from the list.", "StrandId");

    private async Task<Layout> WorkingAsync(Programme programme) =>
        await Db.Layouts.SingleOrDefaultAsync(layout => layout.ProgrammeId == programme.Id && layout.Name == Layout.Working)
        ?? new Layout(programme, Layout.Working);

    private async Task<int> NextAsync(Strand strand) =>
        (await Db.Placements.Working.Where(placement => placement.StrandId == strand.Id).MaxAsync(placement => (int?)placement.Position) ?? 0) + 1;
}
