using MLGroup.Data;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>One proposal in the meeting pack: what was submitted, by whom, who is interested, and with what it may be merged.</summary>
/// <param name="SplitName">What coordinators call the part that was split off; empty where nothing was.</param>
/// <param name="StrandId">Where it is placed; none where it is not grouped.</param>
/// <param name="Position">Its place within the column.</param>
internal sealed record PackSheet(int Id, ProposalText Text, bool IsLate, ProposalStatus Status, IReadOnlyList<PackWriter> Writers,
    int? StrandId, double? Position, int WouldJoin, int HasData, int CanHelp, string SplitName, int? SplitFromId,
    IReadOnlyList<PackMerge> Into, IReadOnlyList<PackMerge> Merged)
{
    /// <summary>The proposer first.</summary>
    public IEnumerable<IGrouping<string, PackWriter>> ByOffice => Writers.GroupBy(writer => writer.Office);

    public string Interest => WouldJoin + HasData + CanHelp == 0 ? "None yet"
        : $"{InterestKind.WouldJoin.Words}: {WouldJoin} · {InterestKind.HasData.Words}: {HasData} · {InterestKind.CanHelp.Words}: {CanHelp}";

    /// <param name="proposals">Each handed in.</param>
    public static IQueryable<PackSheet> Of(PortalContext db, Viewer viewer, IQueryable<Proposal> proposals)
    {
        var (placed, merges) = (db.Placements.Working, db.Decisions.VisibleTo(viewer).OfMerges.Where(decision => decision.ReplacedAt == null));
        return proposals.OrderBy(proposal => proposal.Id).Select(proposal => new PackSheet(
            proposal.Id, proposal.Submitted!, proposal.IsLate, proposal.Status,
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer)
                .OrderBy(writer => writer.Role == WriterRole.Proposer ? 0 : 1).ThenBy(writer => writer.Id)
                .Select(writer => new PackWriter(writer.Member.Name, writer.Organisation == null ? "" : writer.Organisation.Name)).ToList(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (double?)placement.Position).FirstOrDefault(),
            db.Interests.Count(interest => interest.ProposalId == proposal.Id && interest.Kind == InterestKind.WouldJoin),
            db.Interests.Count(interest => interest.ProposalId == proposal.Id && interest.Kind == InterestKind.HasData),
            db.Interests.Count(interest => interest.ProposalId == proposal.Id && interest.Kind == InterestKind.CanHelp), proposal.SplitName, proposal.SplitFromId,
            merges.Where(merge => merge.ProposalId == proposal.Id).Select(merge => new PackMerge(merge.IntoId!.Value, merge.Into!.Submitted!.Title)).ToList(),
            merges.Where(merge => merge.IntoId == proposal.Id).OrderBy(merge => merge.ProposalId)
                .Select(merge => new PackMerge(merge.ProposalId, merge.Proposal.Submitted!.Title)).ToList()));
    }
}

/// <summary>The other proposal of a merge.</summary>
internal sealed record PackMerge(int Id, string Title);

internal sealed record PackWriter(string Name, string Office);
