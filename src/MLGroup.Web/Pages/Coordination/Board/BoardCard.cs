using MLGroup.Data;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Board;

/// <summary>A submitted proposal as it lies on the board.</summary>
/// <param name="Supports">Keys, joined by a space; so too the facilitators.</param>
/// <param name="Position">Its place in the column; none where it is not grouped.</param>
/// <param name="PlacementVersion">Row version of its placement, if any.</param>
/// <param name="IntoId">What it is to be merged into, where the viewer may know that.</param>
/// <param name="SplitFromId">What it was split off from, under the name <paramref name="SplitName"/>.</param>
/// <param name="IsAsked">Whether the query of the page means it.</param>
internal sealed record BoardCard(int Id, string Title, ProposalStatus Status, string KindKey, string StageKey, string Supports, string Facilitators, bool IsLate,
    IReadOnlyList<OfficeOnCard> Offices, int? StrandId, double? Position, int? PlacementVersion, string? LookedAfterBy, int Interested,
    int? IntoId, int? SplitFromId, string SplitName, bool IsAsked)
{
    public CoveredWork Covered => new(Id, Title, null, StageKey, Supports, Facilitators);

    public int Seen => PlacementVersion ?? SeenCard.Nowhere;

    /// <summary>The title, of a part with what coordinators call it.</summary>
    public string Name => SplitName.Length > 0 ? $"{Title} – {SplitName}" : Title;

    /// <summary>Name of what it is to be merged into; none where it is not, or where that one lies on the board no more.</summary>
    public string? Into { get; private init; }

    /// <summary>Names of what is to be merged into it.</summary>
    public IReadOnlyList<string> Merged { get; private init; } = [];

    public string OfficeNames => string.Join(", ", Offices.Select(office => office.Name).Distinct());

    /// <param name="asked">Those the query means; none where it means all.</param>
    public static IQueryable<BoardCard> Of(PortalContext db, Viewer viewer, IQueryable<Proposal> proposals, IQueryable<Proposal>? asked)
    {
        var (placed, merges) = (db.Placements.Working, db.Decisions.VisibleTo(viewer).Pending.OfMerges);
        var all = asked is null;
        asked ??= proposals;
        return proposals.OrderBy(proposal => proposal.Id).Select(proposal => new BoardCard(
            proposal.Id, proposal.Submitted!.Title, proposal.Status, proposal.Submitted.Kind, proposal.Submitted.Stage, proposal.Submitted.Supports, proposal.Submitted.Facilitators, proposal.IsLate,
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Organisation != null)
                .OrderBy(writer => writer.Role == WriterRole.Proposer ? 0 : 1).ThenBy(writer => writer.Id)
                .Select(writer => new OfficeOnCard(writer.Organisation!.Acronym != "" ? writer.Organisation.Acronym : writer.Organisation.Name,
                    writer.Organisation.CountryCode)).ToList(),
            placed.Where(one => one.ProposalId == proposal.Id).Select(one => (int?)one.StrandId).FirstOrDefault(),
            placed.Where(one => one.ProposalId == proposal.Id).Select(one => (double?)one.Position).FirstOrDefault(),
            placed.Where(one => one.ProposalId == proposal.Id).Select(one => (int?)one.RowVersion).FirstOrDefault(),
            proposal.LookedAfterBy!.Name,
            db.Interests.Where(interest => interest.ProposalId == proposal.Id).Select(interest => interest.MemberId).Distinct().Count(),
            merges.Where(merge => merge.ProposalId == proposal.Id).Select(merge => merge.IntoId).FirstOrDefault(), proposal.SplitFromId, proposal.SplitName,
            all || asked.Any(one => one.Id == proposal.Id)));
    }

    /// <summary>The same cards for a room that looks on, without what is decided and still private.</summary>
    public static List<BoardCard> Public(IEnumerable<BoardCard> cards) => [.. cards.Select(card => card with { IntoId = null })];

    /// <summary>The same cards, each with the names of those it is to be one with.</summary>
    public static List<BoardCard> Joined(IReadOnlyCollection<BoardCard> cards)
    {
        var (names, merged) = (cards.ToDictionary(card => card.Id, card => card.Name), cards.ToLookup(card => card.IntoId, card => card.Name));
        return [.. cards.Select(card => card with { Into = names.GetValueOrDefault(card.IntoId ?? 0), Merged = [.. merged[card.Id]] })];
    }
}

/// <param name="CountryCode">ISO 3166-1 alpha-2; none for an international organisation.</param>
internal sealed record OfficeOnCard(string Name, string? CountryCode);
