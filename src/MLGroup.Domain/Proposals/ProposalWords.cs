namespace MLGroup.Domain.Proposals;

/// <summary>The fixed words for a proposal's state, the same on every page and in every letter.</summary>
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
    }
}
