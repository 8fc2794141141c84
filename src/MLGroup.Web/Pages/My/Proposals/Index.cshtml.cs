using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>What the viewer writes or is asked to write.</summary>
internal sealed class IndexModel : PortalPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Programme? Programme { get; private set; }
    public bool CallIsOpen => Programme?.Call.Takes(Now) == true;

    /// <summary>UTC; when the next call opens, where it is known.</summary>
    public DateTimeOffset? Opens => Programme?[MilestoneKind.CallOpens]?.Instant is { } opens && opens > Now ? opens : null;

    public Deadline? Deadline => Programme is null ? null : Shared.Deadline.Of(Programme.Call, Viewer.ZoneId, Now);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Programme = await Db.Programmes.Calling(Now).AsNoTracking().FirstOrDefaultAsync();
        // What a coordinator enters for a member is theirs once they have confirmed it by its letter.
        Rows = await Db.Proposals.WrittenBy(Viewer)
            .Where(proposal => proposal.EnteredById == null || proposal.ConfirmedAt != null || proposal.EnteredById == Viewer.MemberId).OrderByDescending(proposal => proposal.TextSavedAt).ThenBy(proposal => proposal.Id)
            .Select(proposal => new Row(proposal.Id, proposal.Submitted == null ? proposal.Text.Title : proposal.Submitted.Title,
                proposal.Status, proposal.Call.Programme.Year, proposal.TextSavedAt,
                proposal.Writers.Any(writer => writer.MemberId == Viewer.MemberId && writer.State == WriterState.Invited),
                proposal.Call.Programme.Milestones.Where(one => one.Kind == MilestoneKind.ProposalDeadline).Select(one => (DateTimeOffset?)one.Instant).FirstOrDefault()))
            .ToListAsync();
        return null;
    }

    internal sealed record Row(int Id, string Title, ProposalStatus Status, int Year, DateTimeOffset SavedAt, bool IsInvitation, DateTimeOffset? Deadline)
    {
        public string Name => Title.Length > 0 ? Title : "Untitled proposal";
    }
}
