using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

public enum WriterRole { Proposer, CoProposer }

public enum WriterState { Invited, Accepted, Declined }

/// <summary>A member who writes a proposal, or is asked to.</summary>
public sealed class Writer
{
    private Writer() { }

    /// <param name="accepted">Whether the member writes at once, without an invitation.</param>
    internal Writer(Proposal proposal, Member member, WriterRole role, bool accepted, DateTimeOffset now)
    {
        Proposal = proposal;
        (Member, MemberId, Role, InvitedAt) = (member, member.Id, role, now);
        (Organisation, OrganisationId) = (member.Organisation, member.Organisation?.Id);
        if (accepted)
            (State, AnsweredAt) = (WriterState.Accepted, now);
    }

    /// <summary>The same writer of a part that is split off.</summary>
    internal Writer For(Proposal part) => new()
    {
        Proposal = part,
        Member = Member,
        MemberId = MemberId,
        Organisation = Organisation,
        OrganisationId = OrganisationId,
        Role = Role,
        State = State,
        InvitedAt = InvitedAt,
        AnsweredAt = AnsweredAt
    };

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public Proposal Proposal { get; private set; } = null!;
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;

    /// <summary>The office of the day: a proposal stays with it when its writer moves on.</summary>
    public int? OrganisationId { get; private set; }
    public Organisation? Organisation { get; private set; }
    public WriterRole Role { get; private set; }
    public WriterState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>UTC; none while the invitation is open.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool Writes => State == WriterState.Accepted;

    internal void Answer(bool accepts, DateTimeOffset now)
    {
        if (State != WriterState.Invited)
            throw new RuleBrokenException(State == WriterState.Accepted
                ? "You are a co-proposer of this proposal already." : "You declined this invitation. Ask the proposer to invite you again.");
        (State, AnsweredAt) = (accepts ? WriterState.Accepted : WriterState.Declined, now);
    }

    internal void Become(WriterRole role) => Role = role;

    internal void InviteAgain(DateTimeOffset now) => (State, InvitedAt, AnsweredAt) = (WriterState.Invited, now, null);
}
