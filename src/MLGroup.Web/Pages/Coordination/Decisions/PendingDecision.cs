using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Decisions;

/// <summary>A decision that waits to be applied, and what happened to its proposal since it was made.</summary>
/// <param name="InStrand">Name of the theme or squad an accepted proposal goes to.</param>
/// <param name="Into">What a merge goes into.</param>
/// <param name="MergedTitle">Title of a proposal that is merged into this one, pending or applied; none where there is none.</param>
/// <param name="DueAt">UTC.</param>
internal sealed record PendingDecision(int Id, int ProposalId, string Title, string SplitName, ProposalStatus Status, int Version, int OfVersion, DecisionOutcome Outcome,
    int? StrandId, string? InStrand, int? PlacedId, string? Placed, MergedInto? Into, string? MergedTitle, string Comment, DateTimeOffset? DueAt, string MadeBy,
    IReadOnlyList<string> OfficeNames)
{
    public string Offices => string.Join(", ", OfficeNames.Distinct());

    private bool Accepts => Outcome is DecisionOutcome.Accept or DecisionOutcome.AcceptWithChanges;

    /// <summary>Why somebody should look again before it is applied; none where all is as it was.</summary>
    public string? Doubt =>
        Status == ProposalStatus.Withdrawn ? "Its writers withdrew the proposal since. Drop this decision."
        : Version != OfVersion ? $"Decided about version {OfVersion}; the writers handed in version {Version} since. Read it again."
        : Into?.Doubt is { } doubt ? doubt
        : !Accepts && MergedTitle is not null ? $"“{MergedTitle}” is merged into it. Decide about that one again, too."
        : Accepts && StrandId is null ? Placed is null
            ? "Its theme or squad was removed since. Place the proposal, then decide again."
            : $"Its theme or squad was removed since. Decide again to accept it into “{Placed}”."
        : !Accepts || StrandId == PlacedId ? null
        : Placed is null ? "The proposal was taken out of its theme or squad since."
        : $"The proposal was moved to “{Placed}” since. Decide again to accept it there.";

    /// <param name="decisions">Those that the viewer may see.</param>
    public static IQueryable<PendingDecision> Of(IQueryable<Decision> decisions, IQueryable<Placement> placed)
    {
        var (pending, alive) = (decisions.Pending, decisions.OfMerges.Where(decision => decision.ReplacedAt == null));
        return pending.OrderBy(decision => decision.ProposalId).Select(decision => new PendingDecision(
            decision.Id, decision.ProposalId, decision.Proposal.Submitted!.Title, decision.Proposal.SplitName, decision.Proposal.Status,
            decision.Proposal.SubmittedVersion, decision.OfVersion, decision.Outcome, decision.StrandId, decision.Strand!.Name,
            placed.Where(placement => placement.ProposalId == decision.ProposalId).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == decision.ProposalId).Select(placement => placement.Strand!.Name).FirstOrDefault(),
            decision.IntoId == null ? null : new MergedInto(decision.IntoId.Value, decision.Into!.Submitted!.Title, decision.Into.Status,
                pending.Where(other => other.ProposalId == decision.IntoId).Select(other => (DecisionOutcome?)other.Outcome).FirstOrDefault()),
            alive.Where(merge => merge.IntoId == decision.ProposalId).OrderBy(merge => merge.Id).Select(merge => merge.Proposal.Submitted!.Title).FirstOrDefault(),
            decision.Comment, decision.DueAt, decision.MadeBy!.Name,
            decision.Proposal.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Organisation != null).OrderBy(writer => writer.Id)
                .Select(writer => writer.Organisation!.Acronym != "" ? writer.Organisation.Acronym : writer.Organisation.Name).ToList()));
    }
}

/// <param name="Pending">The decision about it that waits, too.</param>
internal sealed record MergedInto(int Id, string Title, ProposalStatus Status, DecisionOutcome? Pending)
{
    /// <summary>Why the merge cannot be applied, or not as it was meant; none where it can.</summary>
    public string? Doubt => Pending is null
        ? Status == ProposalStatus.Accepted ? null : $"It goes into “{Title}”, which is not accepted. Decide about that one first."
        : Pending is DecisionOutcome.Accept or DecisionOutcome.AcceptWithChanges ? null
        : $"It goes into “{Title}”, which is to be decided otherwise. Look at both again.";
}
