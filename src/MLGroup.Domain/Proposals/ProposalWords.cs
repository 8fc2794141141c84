namespace MLGroup.Domain.Proposals;

/// <summary>The fixed words for a proposal's state and for a decision, the same on every page and in every letter.</summary>
public static class ProposalWords
{
    extension(ProposalStatus status)
    {
        public string Words => status switch
        {
            ProposalStatus.ChangesAsked => "Changes asked",
            ProposalStatus.NotThisYear => "Not this year",
            _ => status.ToString()
        };

        /// <summary>The same, with "In review" for what is submitted once the deadline has passed: that state is not stored.</summary>
        public string WordsWhen(bool callHasClosed) =>
            status == ProposalStatus.Submitted && callHasClosed ? "In review" : status.Words;
    }

    extension(DecisionOutcome outcome)
    {
        /// <summary>What a coordinator chooses.</summary>
        public string Words => outcome switch
        {
            DecisionOutcome.AcceptWithChanges => "Accept with changes",
            DecisionOutcome.AskForChanges => "Ask for changes",
            DecisionOutcome.NotThisYear => "Not this year",
            _ => outcome.ToString()
        };
    }

    extension(InterestKind kind)
    {
        /// <summary>What a member says.</summary>
        public string Words => kind switch
        {
            InterestKind.WouldJoin => "I would join",
            InterestKind.HasData => "I have data",
            _ => "I can help"
        };
    }

    extension(VersionReason reason)
    {
        /// <summary>Why a version was kept.</summary>
        public string Words => reason switch
        {
            VersionReason.Submitted => "Submitted",
            VersionReason.WriterChanged => "Before another writer went on",
            VersionReason.Quiet => "Before a pause of ten minutes ended",
            _ => "Before an earlier version was restored"
        };
    }
}
