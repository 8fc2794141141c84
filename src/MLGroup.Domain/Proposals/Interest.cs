using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

/// <summary>What a member says to a proposal of others before the programme meeting.</summary>
public enum InterestKind { WouldJoin, HasData, CanHelp }

/// <summary>A member's interest in a proposal; taken back by removing it.</summary>
public sealed class Interest
{
    private Interest() { }

    /// <param name="member">One who sees the proposal.</param>
    /// <exception cref="RuleBrokenException">The proposal is the member's own, or no longer stands in the call.</exception>
    public Interest(Proposal proposal, Member member, InterestKind kind, DateTimeOffset now)
    {
        if (proposal.Writers.Any(writer => writer.MemberId == member.Id && writer.State != WriterState.Declined))
            throw new RuleBrokenException("You write this proposal yourself.");
        if (proposal.Submitted is null || proposal.Status is ProposalStatus.Draft or ProposalStatus.Withdrawn or ProposalStatus.NotThisYear)
            throw new RuleBrokenException("This proposal does not stand in the call any more.");
        (Proposal, ProposalId, Member, MemberId, Kind, SaidAt) = (proposal, proposal.Id, member, member.Id, kind, now);
    }

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;
    public InterestKind Kind { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset SaidAt { get; private set; }
}
