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
    /// <param name="programme">As <paramref name="db"/> tracks it, so that its proposals know their call.</param>
    public static async Task<IReadOnlyList<OwnDate>> OfAsync(PortalContext db, Viewer viewer, Programme? programme, DateTimeOffset now)
    {
        if (!viewer.IsMember || programme is null)
            return [];
        var open = await db.Proposals.WrittenBy(viewer)
            .Where(proposal => proposal.CallId == programme.Call.Id
                && (proposal.Status == ProposalStatus.Draft || proposal.Status == ProposalStatus.ChangesAsked)
                && proposal.Writers.Any(writer => writer.MemberId == viewer.MemberId && writer.State == WriterState.Accepted))
            .OrderBy(proposal => proposal.Id).IgnoreAutoIncludes().ToListAsync();
        return [.. from proposal in open
                   let until = proposal.Until
                   where until > now
                   select new OwnDate(proposal.Id, proposal.Text.Title.Length > 0 ? proposal.Text.Title : "Untitled proposal",
                       until.Value, proposal.Status == ProposalStatus.ChangesAsked)];
    }
}
