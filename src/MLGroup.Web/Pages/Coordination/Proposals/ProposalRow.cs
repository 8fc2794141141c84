using MLGroup.Data;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A proposal in the coordinators' list and in its file.</summary>
/// <param name="SplitName">What coordinators call the part that was split off; empty where nothing was.</param>
/// <param name="Pending">The decision to apply, where the viewer may see it.</param>
/// <param name="SubmittedAt">UTC, of the latest submission.</param>
/// <param name="Counted">How many there are in the whole list, where that was asked for.</param>
internal sealed record ProposalRow(int Id, ProposalStatus Status, string Submitted, string SplitName, string KindKey, string StageKey, bool IsLate,
    IReadOnlyList<WriterInBrief> Writers, int? StrandId, int? PlacementVersion, DecisionOutcome? Pending, bool IsConflict, WriterRole? OwnRole,
    int? LookedAfterById, string? LookedAfterBy, int Interested, DateTimeOffset? SubmittedAt, int Counted)
{
    public string Title => SplitName.Length > 0 ? $"{Submitted} – {SplitName}" : Submitted.Length > 0 ? Submitted : "Untitled proposal";

    /// <summary>Whose it is: the offices, and of a draft its writers.</summary>
    public string From => IsDraft ? $"By {string.Join(", ", Writers.Select(writer => writer.Name))}" : string.Join(", ", Offices);

    public bool IsDraft => Status == ProposalStatus.Draft;

    public bool CanBePlaced => Status is not (ProposalStatus.Draft or ProposalStatus.Withdrawn);

    public int Seen => PlacementVersion ?? SeenCard.Nowhere;

    public IEnumerable<string> Offices => Writers.Select(writer => writer.Office).Where(office => office.Length > 0).Distinct();

    public static IQueryable<ProposalRow> Of(PortalContext db, Viewer viewer, IQueryable<Proposal> proposals, IQueryable<Proposal>? counted = null)
    {
        counted ??= proposals.Where(_ => false);
        var (placed, pending, open) = (db.Placements.Working, db.Decisions.VisibleTo(viewer).Pending, db.Proposals.WithoutConflictFor(viewer));
        return proposals.Select(proposal => new ProposalRow(
            proposal.Id, proposal.Status, proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title, proposal.SplitName,
            proposal.Submitted != null ? proposal.Submitted.Kind : "", proposal.Submitted != null ? proposal.Submitted.Stage : "", proposal.IsLate,
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer).OrderBy(writer => writer.Role == WriterRole.Proposer ? 0 : 1).ThenBy(writer => writer.Id)
                .Select(writer => new WriterInBrief(writer.Member.Name, writer.Organisation == null ? ""
                    : writer.Organisation.Acronym != "" ? writer.Organisation.Acronym : writer.Organisation.Name)).ToList(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.RowVersion).FirstOrDefault(),
            pending.Where(decision => decision.ProposalId == proposal.Id).Select(decision => (DecisionOutcome?)decision.Outcome).FirstOrDefault(),
            !open.Any(one => one.Id == proposal.Id),
            proposal.Writers.Where(writer => writer.MemberId == viewer.MemberId && writer.State != WriterState.Declined).Select(writer => (WriterRole?)writer.Role).FirstOrDefault(), proposal.LookedAfterById, proposal.LookedAfterBy!.Name,
            db.Interests.Where(interest => interest.ProposalId == proposal.Id).Select(interest => interest.MemberId).Distinct().Count(), proposal.SubmittedAt, counted.Count()));
    }
}

internal sealed record WriterInBrief(string Name, string Office);
