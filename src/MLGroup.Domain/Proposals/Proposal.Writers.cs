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
    /// <exception cref="RuleBrokenException">Not a writer, not open, or the person writes it already.</exception>
    public Writer Invite(Member member, Viewer viewer, DateTimeOffset now)
    {
        RequireWriter(viewer);
        RequireOpen(now);
        if (_writers.Count >= MostWriters)
            throw new RuleBrokenException($"A proposal has at most {MostWriters} writers.", "Address");
        if (_writers.FirstOrDefault(writer => writer.MemberId == member.Id) is not { } writer)
        {
            writer = new Writer(this, member, WriterRole.CoProposer, now);
            _writers.Add(writer);
            return writer;
        }
        if (writer.State != WriterState.Declined)
            throw new RuleBrokenException(writer.Writes
                ? $"{member.Name} is a writer of this proposal already." : $"{member.Name} is invited already and has not answered yet.", "Address");
        writer.InviteAgain(now);
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
