using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A page from which a coordinator moves proposals to a theme or squad of the working layout, or out of all of them.</summary>
internal abstract class PlacingPage : PortalPage
{
    /// <param name="strandId">Id of the theme or squad; empty to take the proposal out of the one it is in.</param>
    /// <param name="seen">Row version of the placement when the form was written, or <see cref="SeenCard.Nowhere"/>.</param>
    /// <returns>What happened, in a sentence.</returns>
    protected async Task<string> PlaceAsync(int proposalId, string strandId, int seen) =>
        (await MoveAsync([(proposalId, seen)], strandId, before: null)).Words;

    /// <param name="cards">Ids, with the row versions of their placements when they were seen, or <see cref="SeenCard.Nowhere"/>.</param>
    /// <param name="strandId">Id of the theme or squad; empty to take the proposals out.</param>
    /// <param name="before">Id of the proposal they come to stand before; none for the end of the column.</param>
    protected async Task<BoardAct> MoveAsync(IReadOnlyList<(int Id, int Seen)> cards, string strandId, int? before)
    {
        var chosen = await ChosenAsync(cards);
        var to = strandId.Length == 0 ? null : await StrandAsync(strandId);
        var act = (await WorkingAsync(chosen)).Move(chosen, to, before, Viewer, Now);
        Db.Add(act);
        return act;
    }

    protected async Task<IReadOnlyList<SeenCard>> ChosenAsync(IReadOnlyList<(int Id, int Seen)> cards)
    {
        var ids = cards.Select(card => card.Id).ToList();
        var proposals = await Db.Proposals.VisibleTo(Viewer).Where(one => ids.Contains(one.Id)).IgnoreAutoIncludes()
            .Include(one => one.Call).ThenInclude(call => call.Programme).ToDictionaryAsync(one => one.Id);
        return [.. cards.DistinctBy(card => card.Id).Select(card => new SeenCard(
            proposals.GetValueOrDefault(card.Id) ?? throw new RuleBrokenException("There is no such proposal any more."), card.Seen))];
    }

    /// <summary>The working layout of these proposals' programme with all that stands in it; a new one where nothing was grouped yet.</summary>
    protected async Task<Layout> WorkingAsync(IReadOnlyList<SeenCard> cards)
    {
        if (cards.Count == 0)
            throw new RuleBrokenException("Choose at least one proposal.");
        var programme = cards[0].Proposal.Call.Programme;
        return await Db.Layouts.Working.Include(layout => layout.Placements).ThenInclude(placement => placement.Strand)
            .SingleOrDefaultAsync(layout => layout.ProgrammeId == programme.Id) ?? Db.Add(new Layout(programme, Layout.Working)).Entity;
    }

    private async Task<Strand> StrandAsync(string typed) =>
        int.TryParse(typed, out var id) && await Db.Strands.SingleOrDefaultAsync(strand => strand.Id == id) is { } strand
            ? strand : throw new RuleBrokenException("Choose a theme or squad from the list.", "StrandId");
}
