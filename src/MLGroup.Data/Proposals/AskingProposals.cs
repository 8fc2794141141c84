using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Proposals;

public static class AskingProposals
{
    extension(PortalContext db)
    {
        /// <summary>What <see cref="ProposalMatching"/> needs besides the query.</summary>
        /// <param name="now">UTC.</param>
        /// <param name="zoneId">IANA name of the group's zone, in which days begin.</param>
        public ProposalQuestion Question(Viewer viewer, DateTimeOffset now, string zoneId) =>
            new(viewer, now, zoneId, db.Proposals, db.Placements, db.Decisions, db.Interests);
    }
}
