using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;

namespace MLGroup.Web.Pages.Coordination.Board;

// Undoing what the viewer did last: a move, a merge or a split.
internal sealed partial class IndexModel
{
    public async Task<IActionResult> OnPostUndoAsync()
    {
        var programmes = Programmes;
        var layout = await Db.Layouts.Working.Where(layout => programmes.Any(programme => programme.Id == layout.ProgrammeId))
            .Include(layout => layout.Placements).Include(layout => layout.Programme).ThenInclude(programme => programme.Strands).SingleOrDefaultAsync();
        var act = layout is null ? null : await Db.BoardActs.ToUndo(Viewer, layout.Id).FirstOrDefaultAsync();
        if (layout is null || act is null)
            throw new RuleBrokenException("There is nothing of yours to undo.");
        return act.Kind switch
        {
            BoardActKind.Merge => await UndoMergeAsync(act, layout),
            BoardActKind.Split => await UndoSplitAsync(act, layout),
            _ => await UndoMoveAsync(act, layout)
        };
    }

    private async Task<IActionResult> UndoMoveAsync(BoardAct act, Layout layout)
    {
        var moved = act.Steps.Select(step => step.ProposalId).ToList();
        var proposals = await Db.Proposals.Where(proposal => moved.Contains(proposal.Id)).IgnoreAutoIncludes().ToListAsync();
        var activities = act.Kind == BoardActKind.Move ? 0 : await Db.Activities.CountAsync(one => one.StrandId == act.ToId);
        // Also those the viewer must not know of: they stop nothing, and lose the strand with the others.
        var decided = act.Kind == BoardActKind.Move ? [] : await Db.Decisions.Where(one => one.StrandId == act.ToId).ToListAsync();
        return await MovedAsync(layout.Undo(act, proposals, activities, decided, Viewer, Now), moved, layout);
    }

    private async Task<IActionResult> UndoMergeAsync(BoardAct act, Layout layout)
    {
        var merge = await Db.Decisions.Include(decision => decision.Replaces).Include(decision => decision.Into)
            .Include(decision => decision.Proposal).ThenInclude(proposal => proposal.Decisions).SingleAsync(decision => decision.Id == act.MergeId);
        int[] joined = [merge.ProposalId, merge.IntoId!.Value];
        var words = act.UndoMerge(Viewer, Now, out var revived);
        await post.UndoAsync(merge, revived);
        // The database forgets the merge there by itself. Written from here, that would put off the deletion until after what was decided
        // before is pending again, and a proposal has one pending decision at a time.
        Db.Entry(act).State = EntityState.Detached;
        return await MovedAsync(words, joined, layout);
    }

    private async Task<IActionResult> UndoSplitAsync(BoardAct act, Layout layout)
    {
        var part = await Db.Proposals.Include(proposal => proposal.Decisions).Include(proposal => proposal.Splits).Include(proposal => proposal.SplitFrom)
            .Include(proposal => proposal.Merges).ThenInclude(merge => merge.Proposal).SingleAsync(proposal => proposal.Id == act.PartId);
        var whole = part.SplitFromId!.Value;
        var words = act.UndoSplit(Viewer, Now);
        Db.Remove(part);
        return await MovedAsync(words, [whole], layout);
    }
}
