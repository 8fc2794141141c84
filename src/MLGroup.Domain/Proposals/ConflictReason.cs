namespace MLGroup.Domain.Proposals;

/// <summary>Why a coordinator does not judge a proposal.</summary>
public enum ConflictReason { Proposer, CoProposer, Office }

public static class ConflictWords
{
    extension(ConflictReason reason)
    {
        /// <summary>The reason to one who has this conflict.</summary>
        /// <param name="what">The proposal: its title in quotation marks, or “this proposal”.</param>
        public string Of(string what) => reason switch
        {
            ConflictReason.Proposer => $"You wrote {what}",
            ConflictReason.CoProposer => $"You are a co-proposer of {what}",
            _ => $"Somebody from your office wrote {what}"
        };

        /// <summary>What stands in the place of a judgement that is not shown.</summary>
        public string InBrief => reason switch
        {
            ConflictReason.Proposer => "Not shown: you wrote it",
            ConflictReason.CoProposer => "Not shown: you are a co-proposer",
            _ => "Not shown: your office wrote it"
        };
    }

    extension(WriterRole? own)
    {
        /// <summary>The reason of one who has a conflict and this part in the writing; their office where they have none.</summary>
        public ConflictReason Reason => own switch
        {
            WriterRole.Proposer => ConflictReason.Proposer,
            WriterRole.CoProposer => ConflictReason.CoProposer,
            _ => ConflictReason.Office
        };
    }
}
