using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Domain.Communications;

public static class MailQueries
{
    extension(IQueryable<OutgoingMail> letters)
    {
        /// <summary>
        /// The letters a viewer may read in the portal: coordinators all but sign-in letters, which nobody reads but who gets them, and
        /// letters about decisions that a conflict of interest hides.
        /// </summary>
        /// <param name="decisions">All decisions.</param>
        public IQueryable<OutgoingMail> VisibleTo(Viewer viewer, IQueryable<Decision> decisions)
        {
            if (!viewer.IsCoordinator)
                return letters.Where(_ => false);
            var occasions = decisions.VisibleTo(viewer).Select(decision => OutgoingMail.DecisionOccasion + decision.Id);
            return letters.Where(mail => mail.Kind != CommunicationKind.Account
                && (!mail.Occasion.StartsWith(OutgoingMail.DecisionOccasion) || occasions.Contains(mail.Occasion)));
        }
    }
}
