using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MLGroup.Data;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Coordination.Proposals;

namespace MLGroup.Web.Pages.Coordination.Board;

/// <summary>What an open board compares to see whether somebody moved, merged or split something: the same wherever nobody did, as far as the viewer may know.</summary>
internal static class BoardMark
{
    internal sealed record Place(int Id, string Title, ProposalStatus Status, int? StrandId, int? PlacementVersion, int? IntoId);

    public static IQueryable<Place> Of(PortalContext db, Viewer viewer, IQueryable<Proposal> proposals)
    {
        var (placed, merges) = (db.Placements.Working, db.Decisions.VisibleTo(viewer).Pending.OfMerges);
        return proposals.OrderBy(proposal => proposal.Id).Select(proposal => new Place(proposal.Id, proposal.Submitted!.Title, proposal.Status,
            placed.Where(one => one.ProposalId == proposal.Id).Select(one => (int?)one.StrandId).FirstOrDefault(),
            placed.Where(one => one.ProposalId == proposal.Id).Select(one => (int?)one.RowVersion).FirstOrDefault(),
            merges.Where(merge => merge.ProposalId == proposal.Id).Select(merge => merge.IntoId).FirstOrDefault()));
    }

    public static string Of(IEnumerable<StrandInBrief> strands, IEnumerable<BoardCard> cards) =>
        Of(strands, cards.Select(card => new Place(card.Id, card.Title, card.Status, card.StrandId, card.PlacementVersion, card.IntoId)));

    // A move within a column raises the placement's row version, so positions need not be told.
    public static string Of(IEnumerable<StrandInBrief> strands, IEnumerable<Place> places)
    {
        var text = new StringBuilder();
        foreach (var strand in strands)
            text.Append(CultureInfo.InvariantCulture, $"{strand.Id} {strand.Name}\n");
        foreach (var place in places)
            text.Append(CultureInfo.InvariantCulture, $"{place.Id} {place.StrandId} {place.PlacementVersion} {place.IntoId} {place.Status} {place.Title}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
