using MLGroup.Domain.Queries;

namespace MLGroup.Domain.Proposals;

public static class ProposalMatching
{
    extension(IQueryable<Proposal> proposals)
    {
        /// <summary>
        /// Those a query means, for list, board, file and letters alike. Only coordinators ask; to them a conflict of interest hides
        /// decisions here as everywhere, so that a proposal of their office answers like one about which nothing is decided.
        /// </summary>
        /// <param name="query">Of <see cref="ProposalVocabulary"/>; one that is not understood narrows nothing.</param>
        public IQueryable<Proposal> Matching(Query query, ProposalQuestion asked)
        {
            if (!asked.Viewer.IsCoordinator)
                return proposals.Where(_ => false);
            var visible = proposals.VisibleTo(asked.Viewer);
            return query.Condition is { } condition ? visible.Where(new ProposalCondition(asked).Of(condition)) : visible;
        }
    }
}
