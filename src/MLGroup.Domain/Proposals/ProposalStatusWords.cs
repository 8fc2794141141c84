namespace MLGroup.Domain.Proposals;

public static class ProposalStatusWords
{
    extension(ProposalStatus status)
    {
        /// <summary>The fixed word that every page and letter uses. "In review" is not stored: it is a submitted proposal after the deadline.</summary>
        /// <param name="callHasClosed">Whether the deadline has passed, however long the grace.</param>
        public string Word(bool callHasClosed) => status switch
        {
            ProposalStatus.Submitted => callHasClosed ? "In review" : "Submitted",
            ProposalStatus.ChangesAsked => "Changes asked",
            ProposalStatus.NotThisYear => "Not this year",
            _ => status.ToString()
        };
    }
}
