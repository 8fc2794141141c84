using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Programmes;

/// <summary>Somebody to whom a programme's dates matter, because they write in its call or are invited to.</summary>
/// <param name="IsInvited">Whether they write nothing in it yet, and are only asked to write along.</param>
internal sealed record DatesReader(Member Member, bool IsInvited)
{
    /// <summary>By name. What still waits for its proposer's confirmation has nobody yet who writes it.</summary>
    public static Task<List<DatesReader>> OfAsync(PortalContext db, Programme programme)
    {
        var writers = db.Writers.Where(writer => writer.Proposal.Call.ProgrammeId == programme.Id
            && (writer.State == WriterState.Accepted || (writer.State == WriterState.Invited && writer.Role == WriterRole.CoProposer))
            && writer.Proposal.Status != ProposalStatus.Withdrawn && writer.Proposal.Status != ProposalStatus.NotThisYear);
        return db.Members.TakingPart.Where(member => writers.Any(writer => writer.MemberId == member.Id))
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id).AsNoTracking()
            .Select(member => new DatesReader(member, !writers.Any(writer => writer.MemberId == member.Id && writer.State == WriterState.Accepted)))
            .ToListAsync();
    }

    public static string InWords(IReadOnlyList<DatesReader> readers) => (readers.Count, readers.Any(reader => reader.IsInvited)) switch
    {
        (1, false) => "1 writer of this call",
        (1, true) => "1 person who is invited to write",
        (var count, false) => $"{count:N0} writers of this call",
        var (count, _) => $"{count:N0} people who write in this call or are invited to"
    };
}
