namespace MLGroup.Domain.Proposals;

/// <summary>That a writer has the form of a proposal open: the others see who else is there.</summary>
public sealed class Presence
{
    /// <summary>How long after its last sign of life a page counts as open; the form gives one every twenty seconds.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(50);

    private Presence() { }

    public Presence(int proposalId, int memberId, DateTimeOffset now) => (ProposalId, MemberId, SeenAt) = (proposalId, memberId, now);

    public int ProposalId { get; private set; }
    public int MemberId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public void Seen(DateTimeOffset now) => SeenAt = now;
}
