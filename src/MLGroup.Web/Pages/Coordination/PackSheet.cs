using MLGroup.Data;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>One proposal in the meeting pack: what was submitted, by whom, who is interested, and with what it is merged.</summary>
/// <param name="SplitName">What coordinators call the part that was split off; empty where nothing was.</param>
/// <param name="StrandId">Where it is placed; none where it is not grouped.</param>
/// <param name="Position">Its place within the column.</param>
/// <param name="OfActivity">All that became one activity with it, itself too.</param>
internal sealed record PackSheet(int Id, ProposalText Text, bool IsLate, ProposalStatus Status, IReadOnlyList<PackWriter> Writers,
    int? StrandId, double? Position, int WouldJoin, int HasData, int CanHelp, string SplitName, int? SplitFromId,
    IReadOnlyList<PackMerge> OfActivity)
{
    /// <summary>The proposal that it was merged into.</summary>
    public IEnumerable<PackMerge> Into => OfActivity.Where(other => Status == ProposalStatus.Merged && other.Status == ProposalStatus.Accepted);

    /// <summary>Those that were merged into it.</summary>
    public IEnumerable<PackMerge> Merged => OfActivity.Where(other => Status == ProposalStatus.Accepted && other.Status == ProposalStatus.Merged);

    /// <summary>A part that was split off says which part it is.</summary>
    public string Title => SplitName.Length > 0 ? $"{Text.Title} – {SplitName}" : Text.Title;

    /// <summary>The proposer first.</summary>
    public IEnumerable<IGrouping<string, PackWriter>> ByOffice => Writers.GroupBy(writer => writer.Office);

    public string Interest => WouldJoin + HasData + CanHelp == 0 ? "None yet"
        : $"{InterestKind.WouldJoin.Words}: {WouldJoin} · {InterestKind.HasData.Words}: {HasData} · {InterestKind.CanHelp.Words}: {CanHelp}";

    /// <summary>
    /// Every proposer gets the paper: nothing is on it that only coordinators know, as a pending decision or a part split off that is not
    /// decided, and nothing that the meeting does not talk about any more.
    /// </summary>
    /// <param name="proposals">Any that the viewer sees.</param>
    public static IQueryable<PackSheet> Of(PortalContext db, IQueryable<Proposal> proposals)
    {
        var placed = db.Placements.Working;
        return proposals.HandedIn.Announced.Where(proposal => proposal.Status != ProposalStatus.NotThisYear).OrderBy(proposal => proposal.Id).Select(proposal => new PackSheet(
            proposal.Id, proposal.Submitted!, proposal.IsLate, proposal.Status,
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer)
                .OrderBy(writer => writer.Role == WriterRole.Proposer ? 0 : 1).ThenBy(writer => writer.Id)
                .Select(writer => new PackWriter(writer.Member.Name, writer.Organisation == null ? "" : writer.Organisation.Name)).ToList(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (double?)placement.Position).FirstOrDefault(),
            db.Interests.Count(interest => interest.ProposalId == proposal.Id && interest.Kind == InterestKind.WouldJoin),
            db.Interests.Count(interest => interest.ProposalId == proposal.Id && interest.Kind == InterestKind.HasData),
            db.Interests.Count(interest => interest.ProposalId == proposal.Id && interest.Kind == InterestKind.CanHelp), proposal.SplitName, proposal.SplitFromId,
            proposal.Activity!.Proposals.OrderBy(other => other.Id).Select(other => new PackMerge(other.Id, other.Status, other.Submitted!.Title, other.SplitName)).ToList()));
    }
}

/// <summary>The other proposal of a merge.</summary>
internal sealed record PackMerge(int Id, ProposalStatus Status, string Submitted, string SplitName)
{
    public string Title => SplitName.Length > 0 ? $"{Submitted} – {SplitName}" : Submitted;
}

internal sealed record PackWriter(string Name, string Office);
