using System.Linq.Expressions;

namespace MLGroup.Domain.Proposals;

/// <summary>By what a coordinators' list of proposals is ordered.</summary>
public enum ProposalOrder
{
    /// <summary>Their numbers.</summary>
    Number,

    /// <summary>The instant of the latest submission; those without one come last.</summary>
    Submitted,

    /// <summary>How many members are interested.</summary>
    Interest,

    /// <summary>Those with a decision to apply, as far as the asker may know, before the others.</summary>
    Decision
}

/// <summary>A place in an ordered list: beside the proposal with this number.</summary>
/// <param name="Value">What the list is ordered by: UTC ticks of the submission (none without one), how many are interested, or 0 where a decision is to apply and 1 where not.</param>
public sealed record ProposalSpot(long? Value, int Id);

public static class ProposalOrdering
{
    extension(IQueryable<Proposal> proposals)
    {
        /// <summary>In one order on every database; what is equal stands by number.</summary>
        /// <param name="backwards">From the end of the list to its beginning, for reading the page before one.</param>
        public IOrderedQueryable<Proposal> InOrder(ProposalOrder order, bool descending, ProposalQuestion asked, bool backwards = false)
        {
            if (order == ProposalOrder.Number)
                return By(proposals, proposal => proposal.Id, descending != backwards);
            var ordered = order == ProposalOrder.Submitted ? BySubmission(proposals, descending, backwards) : By(proposals, KeyOf(order, asked), descending != backwards);
            return backwards ? ordered.ThenByDescending(proposal => proposal.Id) : ordered.ThenBy(proposal => proposal.Id);
        }

        /// <summary>Those that follow a spot in this order; those before it where the list is read <paramref name="backwards"/>.</summary>
        public IQueryable<Proposal> Beyond(ProposalSpot spot, ProposalOrder order, bool descending, ProposalQuestion asked, bool backwards = false) => order switch
        {
            ProposalOrder.Number => descending != backwards ? proposals.Where(proposal => proposal.Id < spot.Id) : proposals.Where(proposal => proposal.Id > spot.Id),
            ProposalOrder.Submitted => BeyondSubmission(proposals, spot, descending, backwards),
            _ => proposals.Where(Beyond(KeyOf(order, asked), (int)(spot.Value ?? 0), spot.Id, descending != backwards, backwards))
        };
    }

    private static IOrderedQueryable<Proposal> By(IQueryable<Proposal> proposals, Expression<Func<Proposal, int>> key, bool descending) =>
        descending ? proposals.OrderByDescending(key) : proposals.OrderBy(key);

    private static Expression<Func<Proposal, int>> KeyOf(ProposalOrder order, ProposalQuestion asked)
    {
        var (interests, pending) = (asked.Interests, asked.Decisions.VisibleTo(asked.Viewer).Pending);
        return order == ProposalOrder.Interest
            ? proposal => interests.Where(one => one.ProposalId == proposal.Id).Select(one => one.MemberId).Distinct().Count()
            : proposal => pending.Any(one => one.ProposalId == proposal.Id) ? 0 : 1;
    }

    private static Expression<Func<Proposal, bool>> Beyond(Expression<Func<Proposal, int>> key, int value, int id, bool below, bool isBelowByNumber)
    {
        Expression<Func<Proposal, bool>> byNumber = isBelowByNumber ? proposal => proposal.Id < id : proposal => proposal.Id > id;
        var (proposal, limit) = (key.Parameters[0], Expression.Constant(value));
        var number = new Renamed(byNumber.Parameters[0], proposal).Visit(byNumber.Body);
        return Expression.Lambda<Func<Proposal, bool>>(Expression.OrElse(
            below ? Expression.LessThan(key.Body, limit) : Expression.GreaterThan(key.Body, limit),
            Expression.AndAlso(Expression.Equal(key.Body, limit), number)), proposal);
    }

    // Those without a submission come last in either direction. What a withdrawn or reopened draft had handed in counts no more.
    private static IOrderedQueryable<Proposal> BySubmission(IQueryable<Proposal> proposals, bool descending, bool backwards)
    {
        var knownFirst = backwards
            ? proposals.OrderByDescending(proposal => proposal.SubmittedAt == null || proposal.Status == ProposalStatus.Draft)
            : proposals.OrderBy(proposal => proposal.SubmittedAt == null || proposal.Status == ProposalStatus.Draft);
        return descending != backwards
            ? knownFirst.ThenByDescending(proposal => proposal.Status == ProposalStatus.Draft ? null : proposal.SubmittedAt)
            : knownFirst.ThenBy(proposal => proposal.Status == ProposalStatus.Draft ? null : proposal.SubmittedAt);
    }

    private static IQueryable<Proposal> BeyondSubmission(IQueryable<Proposal> proposals, ProposalSpot spot, bool descending, bool backwards)
    {
        var id = spot.Id;
        if (spot.Value is not { } ticks)
        {
            return backwards
                ? proposals.Where(proposal => (proposal.SubmittedAt != null && proposal.Status != ProposalStatus.Draft) || proposal.Id < id)
                : proposals.Where(proposal => (proposal.SubmittedAt == null || proposal.Status == ProposalStatus.Draft) && proposal.Id > id);
        }
        var at = new DateTimeOffset(ticks, TimeSpan.Zero);
        return (descending, backwards) switch
        {
            (false, false) => proposals.Where(proposal => proposal.SubmittedAt == null || proposal.Status == ProposalStatus.Draft || proposal.SubmittedAt > at || (proposal.SubmittedAt == at && proposal.Id > id)),
            (true, false) => proposals.Where(proposal => proposal.SubmittedAt == null || proposal.Status == ProposalStatus.Draft || proposal.SubmittedAt < at || (proposal.SubmittedAt == at && proposal.Id > id)),
            (false, true) => proposals.Where(proposal => proposal.Status != ProposalStatus.Draft && (proposal.SubmittedAt < at || (proposal.SubmittedAt == at && proposal.Id < id))),
            (true, true) => proposals.Where(proposal => proposal.Status != ProposalStatus.Draft && (proposal.SubmittedAt > at || (proposal.SubmittedAt == at && proposal.Id < id)))
        };
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
