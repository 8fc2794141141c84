using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Charts;

/// <summary>A date of the year by which the reader has something to do.</summary>
/// <param name="At">UTC.</param>
/// <param name="IsChanges">Whether changes were asked for; otherwise a draft waits to be submitted.</param>
internal sealed record OwnDate(int ProposalId, string Title, DateTimeOffset At, bool IsChanges)
{
    public string Words => IsChanges ? "Your changes are due" : "Your draft is due";

    /// <summary>What still lies ahead of a reader in a programme; one statement, and none for a visitor.</summary>
    public static async Task<IReadOnlyList<OwnDate>> OfAsync(PortalContext db, Viewer viewer, Programme? programme, DateTimeOffset now)
    {
        if (!viewer.IsMember || programme is null)
            return [];
        var deadline = programme.Call.Deadline;
        var open = await db.Proposals.WrittenBy(viewer)
            .Where(proposal => proposal.CallId == programme.Call.Id
                && (proposal.Status == ProposalStatus.Draft || proposal.Status == ProposalStatus.ChangesAsked)
                && proposal.Writers.Any(writer => writer.MemberId == viewer.MemberId && writer.State == WriterState.Accepted))
            .OrderBy(proposal => proposal.Id)
            .Select(proposal => new { proposal.Id, proposal.Status, proposal.ChangesDueAt, proposal.ExtendedUntil, proposal.Text.Title }).ToListAsync();
        return [.. from proposal in open
                   let isChanges = proposal.Status == ProposalStatus.ChangesAsked
                   let at = isChanges ? proposal.ChangesDueAt : deadline > proposal.ExtendedUntil ? deadline : proposal.ExtendedUntil ?? deadline
                   where at > now
                   select new OwnDate(proposal.Id, proposal.Title.Length > 0 ? proposal.Title : "Untitled proposal", at.Value, isChanges)];
    }
}
