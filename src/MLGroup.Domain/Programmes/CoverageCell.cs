using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Domain.Programmes;

/// <summary>A proposal of this year or an activity of an earlier one, as far as the framework is concerned.</summary>
/// <param name="Id">Id of the proposal; of an activity, that of the accepted proposal behind it.</param>
/// <param name="EarlierYear">The programme's year of an earlier activity; none for a proposal of this year.</param>
/// <param name="Stage">Key of the stage; empty for none.</param>
/// <param name="Supports">Keys joined by a space, as they are stored; so too the facilitators.</param>
public sealed record CoveredWork(int Id, string Title, int? EarlierYear, string Stage, string Supports, string Facilitators)
{
    /// <param name="proposals">Of this year, each handed in.</param>
    public static IQueryable<CoveredWork> Of(IQueryable<Proposal> proposals) => proposals.Select(proposal => new CoveredWork(
        proposal.Id, proposal.Submitted!.Title, null, proposal.Submitted.Stage, proposal.Submitted.Supports, proposal.Submitted.Facilitators));

    /// <summary>The activities of the programmes before a year, each by the proposal whose acceptance stands behind it.</summary>
    /// <param name="proposals">All proposals.</param>
    public static IQueryable<CoveredWork> Before(int year, IQueryable<Proposal> proposals) =>
        from proposal in proposals
        where proposal.Status == ProposalStatus.Accepted && proposal.Activity!.Strand.Programme.Year < year
        select new CoveredWork(proposal.Id, proposal.Activity!.Title, proposal.Activity.Strand.Programme.Year,
            proposal.Activity.Stage, proposal.Activity.Supports, proposal.Submitted!.Facilitators);
}

/// <summary>What a row, a column or a cell asks for: a key, <see cref="ProposalVocabulary.None"/> for nothing there, or anything where it is left out.</summary>
public sealed record CoverageSpot(string? Stage = null, string? Support = null, string? Facilitator = null)
{
    /// <summary>A name for the spot, unlike that of any other.</summary>
    public string Key => string.Join('-', new[] { Stage, Support, Facilitator }.OfType<string>());

    /// <summary>The query narrowed to the proposals that stand here.</summary>
    public Query Narrow(Query query) =>
        Asking(Asking(Asking(query, ProposalVocabulary.Stage, Stage), ProposalVocabulary.Support, Support), ProposalVocabulary.Facilitator, Facilitator);

    private static Query Asking(Query query, string field, string? value) => value is null ? query : query.With(field, value);
}

/// <summary>What stands in one place of the framework.</summary>
/// <param name="Name">For example "Quality, Demonstration".</param>
/// <param name="Proposals">Of this year.</param>
/// <param name="Earlier">Activities of earlier years, the latest year first, then by title.</param>
public sealed record CoverageCell(string Name, CoverageSpot Spot, IReadOnlyList<CoveredWork> Proposals, IReadOnlyList<CoveredWork> Earlier)
{
    public bool IsEmpty => Proposals.Count + Earlier.Count == 0;
}

/// <param name="Cells">In the order of the columns.</param>
/// <param name="All">Everything at this stage, each piece of work once.</param>
public sealed record CoverageRow(string Name, IReadOnlyList<CoverageCell> Cells, CoverageCell All);
