using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

/// <summary>More time for one proposal, offered by a link that works once.</summary>
public sealed class Extension
{
    private Extension() { }

    internal Extension(Proposal proposal, DateTimeOffset until, int grantedById, DateTimeOffset now) =>
        (Proposal, ProposalId, Until, GrantedById, GrantedAt) = (proposal, proposal.Id, until, grantedById, now);

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>UTC; until when the proposal is taken.</summary>
    public DateTimeOffset Until { get; private set; }
    public int GrantedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset GrantedAt { get; private set; }

    /// <summary>UTC; none while the link waits.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Opens the proposal again until <see cref="Until"/>.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, used before, run out, or the proposal is decided meanwhile.</exception>
    public void Use(Viewer viewer, DateTimeOffset now)
    {
        if (UsedAt is not null)
            throw new RuleBrokenException("This link was used already. Your proposal is under “My proposals”.");
        if (now > Until)
            throw new RuleBrokenException($"The time ran out on {ZonedTime.At(Until, viewer.ZoneId)}. Ask the coordinators who sent you the link.");
        Proposal.Take(this, viewer);
        UsedAt = now;
    }
}
