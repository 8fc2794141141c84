using MLGroup.Domain.Grouping;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Decisions;

/// <summary>A decision that waits to be applied, and what happened to its proposal since it was made.</summary>
/// <param name="Into">Name of the theme or squad an accepted proposal goes to.</param>
/// <param name="DueAt">UTC.</param>
internal sealed record PendingDecision(int Id, int ProposalId, string Title, ProposalStatus Status, int Version, int OfVersion, DecisionOutcome Outcome,
    int? StrandId, string? Into, int? PlacedId, string? Placed, string Comment, DateTimeOffset? DueAt, string MadeBy, IReadOnlyList<string> OfficeNames)
{
    public string Offices => string.Join(", ", OfficeNames.Distinct());

    /// <summary>Why somebody should look again before it is applied; none where all is as it was.</summary>
    public string? Doubt =>
        Status == ProposalStatus.Withdrawn ? "Its writers withdrew the proposal since. Drop this decision."
        : Version != OfVersion ? $"Decided about version {OfVersion}; the writers handed in version {Version} since. Read it again."
        : Outcome != DecisionOutcome.Accept || StrandId == PlacedId ? null
        : Placed is null ? "The proposal was taken out of its theme or squad since."
        : $"The proposal was moved to “{Placed}” since. Decide again to accept it there.";

    public static IQueryable<PendingDecision> Of(IQueryable<Decision> decisions, IQueryable<Placement> placed) =>
        decisions.OrderBy(decision => decision.ProposalId).Select(decision => new PendingDecision(
            decision.Id, decision.ProposalId, decision.Proposal.Submitted!.Title, decision.Proposal.Status,
            decision.Proposal.SubmittedVersion, decision.OfVersion, decision.Outcome, decision.StrandId, decision.Strand!.Name,
            placed.Where(placement => placement.ProposalId == decision.ProposalId).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == decision.ProposalId).Select(placement => placement.Strand.Name).FirstOrDefault(),
            decision.Comment, decision.DueAt, decision.MadeBy!.Name,
            decision.Proposal.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Organisation != null).OrderBy(writer => writer.Id)
                .Select(writer => writer.Organisation!.Acronym != "" ? writer.Organisation.Acronym : writer.Organisation.Name).ToList()));
}
