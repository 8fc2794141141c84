using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
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
        int? asked = strandId.Length == 0 ? null : int.TryParse(strandId, out var id) ? id : 0;
        var working = await WorkingAsync(chosen, asked);
        var to = asked is null ? null : working.Programme.Strands.SingleOrDefault(strand => strand.Id == asked)
            ?? throw new RuleBrokenException("Choose a theme or squad from the list.", "StrandId");
        var act = working.Move(chosen, to, before, Viewer, Now);
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
    /// <param name="strandId">The theme or squad that is loaded besides, also where nothing stands in it; none for none.</param>
    protected async Task<Layout> WorkingAsync(IReadOnlyList<SeenCard> cards, int? strandId = null)
    {
        if (cards.Count == 0)
            throw new RuleBrokenException("Choose at least one proposal.");
        var programme = cards[0].Proposal.Call.Programme;
        if (await Db.Layouts.Working.Include(layout => layout.Placements).ThenInclude(placement => placement.Strand)
            .Include(layout => layout.Programme).ThenInclude(one => one.Strands.Where(strand => strand.Id == strandId))
            .SingleOrDefaultAsync(layout => layout.ProgrammeId == programme.Id) is { } working)
            return working;
        await Db.Strands.Where(strand => strand.ProgrammeId == programme.Id).LoadAsync();
        return Db.Add(new Layout(programme, Layout.Working)).Entity;
    }
}
