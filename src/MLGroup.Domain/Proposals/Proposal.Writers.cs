using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

// Who writes it.
public sealed partial class Proposal
{
    public const int MostWriters = 20;

    public Writer Proposer => _writers.First(writer => writer.Role == WriterRole.Proposer);

    public IEnumerable<Writer> AcceptedWriters => _writers.Where(writer => writer.Writes);

    public bool IsWrittenBy(Viewer viewer) => viewer.IsMember && AcceptedWriters.Any(writer => writer.MemberId == viewer.MemberId);

    /// <summary>Whether the viewer is the proposer.</summary>
    public bool IsLedBy(Viewer viewer) => IsWrittenBy(viewer) && viewer.MemberId == Proposer.MemberId;

    /// <summary>Asks another member to write along.</summary>
    /// <exception cref="RuleBrokenException">Not a writer, not open, too many writers, or the person writes it already.</exception>
    public Writer Invite(Member member, Viewer viewer, DateTimeOffset now)
    {
        RequireWriter(viewer);
        RequireOpen(now);
        var writer = _writers.FirstOrDefault(writer => writer.MemberId == member.Id);
        if (writer is { State: not WriterState.Declined })
            throw new RuleBrokenException(writer.Writes
                ? $"{member.Name} is a writer of this proposal already." : $"{member.Name} is invited already and has not answered yet.", "Address");
        if (_writers.Count(other => other.State != WriterState.Declined) >= MostWriters)
            throw new RuleBrokenException($"A proposal has at most {MostWriters} writers.", "Address");
        if (writer is not null)
            writer.InviteAgain(now);
        else
            _writers.Add(writer = new Writer(this, member, WriterRole.CoProposer, accepted: false, now));
        return writer;
    }

    /// <summary>An invited member accepts or declines; the proposer does so with what was entered on their behalf.</summary>
    /// <exception cref="RuleBrokenException">The member is not invited, or answered already.</exception>
    public void Answer(bool accepts, Viewer viewer, DateTimeOffset now)
    {
        var writer = _writers.FirstOrDefault(writer => viewer.IsMember && writer.MemberId == viewer.MemberId)
            ?? throw new RuleBrokenException("You are not invited to this proposal.");
        if (writer.Role == WriterRole.CoProposer || !AwaitsConfirmation)
            writer.Answer(accepts, now);
        else if (accepts)
            Confirm(now);
        else
            Disown(now);
    }

    /// <summary>Takes a co-proposer or an open invitation off the proposal; a co-proposer may leave by themself.</summary>
    /// <returns>The writer who was removed.</returns>
    /// <exception cref="RuleBrokenException">The viewer may not, the member is no writer, or is the proposer.</exception>
    public Writer Remove(int memberId, Viewer viewer)
    {
        RequireWriter(viewer);
        var writer = WriterOf(memberId);
        if (writer.Role == WriterRole.Proposer)
            throw new RuleBrokenException("The proposer cannot be removed. Hand the proposal over to a co-proposer first.");
        if (viewer.MemberId != memberId && viewer.MemberId != Proposer.MemberId)
            throw new RuleBrokenException($"Only the proposer, {Proposer.Member.Name}, can remove another writer.");
        _writers.Remove(writer);
        return writer;
    }

    /// <summary>Takes an invitation back that has not been answered.</summary>
    /// <returns>The one who was invited.</returns>
    /// <exception cref="RuleBrokenException">The viewer is not the proposer, or the member is not invited or has accepted meanwhile.</exception>
    public Writer TakeBackInvitation(int memberId, Viewer viewer)
    {
        RequireWriter(viewer);
        if (WriterOf(memberId) is { Writes: true } writer)
            throw new RuleBrokenException($"{writer.Member.Name} has accepted the invitation meanwhile and is a co-proposer now.");
        return Remove(memberId, viewer);
    }

    /// <summary>Makes a co-proposer the proposer, and the proposer a co-proposer.</summary>
    /// <returns>The new proposer.</returns>
    /// <exception cref="RuleBrokenException">The viewer is not the proposer, or the member is no co-proposer who accepted.</exception>
    public Writer HandOver(int memberId, Viewer viewer)
    {
        RequireWriter(viewer);
        var (from, to) = (Proposer, WriterOf(memberId));
        if (viewer.MemberId != from.MemberId)
            throw new RuleBrokenException($"Only the proposer, {from.Member.Name}, can hand the proposal over.");
        if (!to.Writes || to == from)
            throw new RuleBrokenException("Hand the proposal over to a co-proposer who has accepted the invitation.");
        from.Become(WriterRole.CoProposer);
        to.Become(WriterRole.Proposer);
        return to;
    }

    private Writer WriterOf(int memberId) => _writers.FirstOrDefault(writer => writer.MemberId == memberId && writer.State != WriterState.Declined)
        ?? throw new RuleBrokenException("This person is no writer of this proposal any more.");

    private void RequireWriter(Viewer viewer)
    {
        if (!IsWrittenBy(viewer))
            throw new RuleBrokenException("Only the writers of this proposal can do that.");
    }

    private void RequireMayWrite(Viewer viewer)
    {
        if (!IsEnteredBy(viewer))
            RequireWriter(viewer);
    }
}
