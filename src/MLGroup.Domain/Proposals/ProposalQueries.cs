using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

public static class ProposalQueries
{
    extension(IQueryable<Proposal> proposals)
    {
        /// <summary>
        /// The proposals a viewer may know of: writers and invited theirs, coordinators all, members those submitted and shown to
        /// them. Of a proposal never submitted, coordinators know title and writers only; of one that was split off, nobody else knows before
        /// a decision about it is applied.
        /// </summary>
        public IQueryable<Proposal> VisibleTo(Viewer viewer)
        {
            if (!viewer.IsMember)
                return proposals.Where(_ => false);
            if (viewer.IsCoordinator)
                return proposals;
            return proposals.Announced.Where(proposal =>
                proposal.Writers.Any(writer => writer.MemberId == viewer.MemberId && writer.State != WriterState.Declined)
                || (proposal.Submitted != null && proposal.Submitted.ShowToMembers != "no"
                    && proposal.Status != ProposalStatus.Draft && proposal.Status != ProposalStatus.Withdrawn));
        }

        /// <summary>The proposals a viewer writes, is asked to write, or entered on behalf of a member who has not confirmed yet.</summary>
        public IQueryable<Proposal> WrittenBy(Viewer viewer) => proposals.Announced.Where(proposal =>
            proposal.Writers.Any(writer => writer.MemberId == viewer.MemberId && writer.State != WriterState.Declined)
            || (viewer.IsCoordinator && proposal.EnteredById == viewer.MemberId && proposal.ConfirmedAt == null && proposal.Status == ProposalStatus.Draft));

        /// <summary>Those whose judgement the viewer may see and make: neither they nor their office wrote them.</summary>
        public IQueryable<Proposal> WithoutConflictFor(Viewer viewer) => proposals.Where(proposal => !proposal.Writers.Any(writer =>
            writer.State != WriterState.Declined
            && (writer.MemberId == viewer.MemberId || viewer.OrganisationIds.Contains(writer.OrganisationId ?? 0))));

        /// <summary>Those that others than coordinators may know of: all but what was split off and is not decided.</summary>
        public IQueryable<Proposal> Announced => proposals.Where(proposal => !proposal.IsUnannounced);

        /// <summary>Those that were handed in and stand in the call, decided or not.</summary>
        public IQueryable<Proposal> HandedIn => proposals.Where(proposal =>
            proposal.Submitted != null && proposal.Status != ProposalStatus.Draft && proposal.Status != ProposalStatus.Withdrawn);
    }

    extension(IQueryable<Interest> interests)
    {
        /// <summary>Whose interest a viewer may read by name: their own, that in what they write, and coordinators all. Numbers are for everyone who sees the proposal.</summary>
        public IQueryable<Interest> VisibleTo(Viewer viewer) => interests.Where(interest => viewer.IsCoordinator || interest.MemberId == viewer.MemberId
            || interest.Proposal.Writers.Any(writer => writer.MemberId == viewer.MemberId && writer.State == WriterState.Accepted));
    }

    extension(IQueryable<Presence> presences)
    {
        /// <summary>Who else has a proposal's form open now.</summary>
        public IQueryable<Presence> OthersAt(int proposalId, Viewer viewer, DateTimeOffset now)
        {
            var since = now - Presence.Lasts;
            return presences.Where(presence => presence.ProposalId == proposalId && presence.MemberId != viewer.MemberId && presence.SeenAt > since);
        }
    }

    extension(IQueryable<Decision> decisions)
    {
        /// <summary>
        /// A coordinator sees decisions of proposals they have no conflict with, and of a merge not applied only where they have none with
        /// what it goes into; writers, coordinators or not, see the one that stands for theirs once it is applied.
        /// </summary>
        public IQueryable<Decision> VisibleTo(Viewer viewer) => decisions.Where(decision =>
            (viewer.IsCoordinator && !decision.Proposal.Writers.Any(writer => writer.State != WriterState.Declined
                && (writer.MemberId == viewer.MemberId || viewer.OrganisationIds.Contains(writer.OrganisationId ?? 0)))
                && (decision.AppliedAt != null || decision.IntoId == null || !decision.Into!.Writers.Any(writer => writer.State != WriterState.Declined
                    && (writer.MemberId == viewer.MemberId || viewer.OrganisationIds.Contains(writer.OrganisationId ?? 0)))))
            || (decision.AppliedAt != null && decision.ReplacedAt == null
                && decision.Proposal.Writers.Any(writer => writer.MemberId == viewer.MemberId && writer.State == WriterState.Accepted)));

        /// <summary>The decision that stands for a proposal, for its writers.</summary>
        public IQueryable<Decision> AppliedTo(int proposalId) => decisions
            .Where(decision => decision.ProposalId == proposalId && decision.AppliedAt != null && decision.ReplacedAt == null)
            .OrderByDescending(decision => decision.AppliedAt);

        /// <summary>Those that merge one proposal into another.</summary>
        public IQueryable<Decision> OfMerges => decisions.Where(decision => decision.Outcome == DecisionOutcome.Merge);

        /// <summary>
        /// Merges that were pending until somebody from whom a conflict of interest hides them decided about the merged proposal by itself,
        /// and nobody else has decided about it since. Asked of what a viewer may see, it tells nothing of what they may not.
        /// </summary>
        /// <param name="since">UTC; what happened before is old.</param>
        public IQueryable<Decision> UnknowinglyReplaced(DateTimeOffset since) => decisions.Where(merge =>
            merge.Outcome == DecisionOutcome.Merge && merge.AppliedAt == null && merge.ReplacedAt > since
            && decisions.Any(next => next.ProposalId == merge.ProposalId && next.Id != merge.Id && next.MadeAt == merge.ReplacedAt
                && merge.Into!.Writers.Any(writer => writer.State != WriterState.Declined && (writer.MemberId == next.MadeById
                    || next.MadeBy!.Affiliations.Any(affiliation => affiliation.Until == null && affiliation.OrganisationId == writer.OrganisationId)))
                && !decisions.Any(other => other.ProposalId == merge.ProposalId && other.Id > next.Id && other.MadeById != next.MadeById)));

        public IQueryable<Decision> Pending => decisions.Where(decision => decision.AppliedAt == null && decision.ReplacedAt == null);
    }
}
