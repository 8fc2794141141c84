using MLGroup.Domain.Members;

namespace MLGroup.Domain.Proposals;

// Who writes it.
public sealed partial class Proposal
{
    public const int MostWriters = 20;

    public Writer Proposer => _writers.First(writer => writer.Role == WriterRole.Proposer);

    public IEnumerable<Writer> AcceptedWriters => _writers.Where(writer => writer.Writes);

    public bool IsWrittenBy(Viewer viewer) => viewer.IsMember && AcceptedWriters.Any(writer => writer.MemberId == viewer.MemberId);

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
            _writers.Add(writer = new Writer(this, member, WriterRole.CoProposer, now));
        return writer;
    }

    /// <summary>An invited member accepts or declines.</summary>
    /// <exception cref="RuleBrokenException">The member is not invited, or answered already.</exception>
    public void Answer(bool accepts, Viewer viewer, DateTimeOffset now)
    {
        var writer = _writers.FirstOrDefault(writer => viewer.IsMember && writer.MemberId == viewer.MemberId)
            ?? throw new RuleBrokenException("You are not invited to this proposal.");
        writer.Answer(accepts, now);
    }

    private void RequireWriter(Viewer viewer)
    {
        if (!IsWrittenBy(viewer))
            throw new RuleBrokenException("Only the writers of this proposal can do that.");
    }
}
