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

public static class ProposalOrdering
{
    extension(IQueryable<Proposal> proposals)
    {
        /// <summary>In one order on every database; what is equal stands by number.</summary>
        public IOrderedQueryable<Proposal> InOrder(ProposalOrder order, bool descending, ProposalQuestion asked)
        {
            var (interests, pending) = (asked.Interests, asked.Decisions.VisibleTo(asked.Viewer).Pending);
            return order switch
            {
                ProposalOrder.Submitted => By(proposals.OrderBy(proposal => proposal.SubmittedAt == null || proposal.Status == ProposalStatus.Draft), descending),
                ProposalOrder.Interest => descending
                    ? proposals.OrderByDescending(proposal => interests.Where(one => one.ProposalId == proposal.Id).Select(one => one.MemberId).Distinct().Count()).ThenBy(proposal => proposal.Id)
                    : proposals.OrderBy(proposal => interests.Where(one => one.ProposalId == proposal.Id).Select(one => one.MemberId).Distinct().Count()).ThenBy(proposal => proposal.Id),
                ProposalOrder.Decision => descending
                    ? proposals.OrderBy(proposal => pending.Any(one => one.ProposalId == proposal.Id)).ThenBy(proposal => proposal.Id)
                    : proposals.OrderByDescending(proposal => pending.Any(one => one.ProposalId == proposal.Id)).ThenBy(proposal => proposal.Id),
                _ => descending ? proposals.OrderByDescending(proposal => proposal.Id) : proposals.OrderBy(proposal => proposal.Id)
            };
        }
    }

    private static IOrderedQueryable<Proposal> By(IOrderedQueryable<Proposal> knownFirst, bool descending) => descending
        ? knownFirst.ThenByDescending(proposal => proposal.Status == ProposalStatus.Draft ? null : proposal.SubmittedAt).ThenBy(proposal => proposal.Id)
        : knownFirst.ThenBy(proposal => proposal.Status == ProposalStatus.Draft ? null : proposal.SubmittedAt).ThenBy(proposal => proposal.Id);
}
