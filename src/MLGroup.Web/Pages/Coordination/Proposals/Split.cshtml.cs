using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>Splits a part off a proposal, so that each can be placed and decided by itself; and undoes that.</summary>
internal sealed class SplitModel : FromBoardPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public SplitForm Form { get; set; } = new();

    public Proposal Proposal { get; private set; } = null!;

    public bool CanBeSplit => Proposal.Status == ProposalStatus.Submitted && !Proposal.IsConflictFor(Viewer);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Proposals.VisibleTo(Viewer).HandedIn.Where(proposal => proposal.Id == Id).Include(proposal => proposal.LookedAfterBy)
            .Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member).SingleOrDefaultAsync() is not { } found)
            return NotFound();
        Proposal = found;
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var part = Proposal.Split(Form.SplitName, Viewer, Now);
        Db.Add(part);
        Db.Add((await WorkingAsync(Proposal.Call.Programme)).Remember(part, Viewer, Now));
        if (IsFromBoard)
            return await DoneAsync(() => BoardAt(Proposal.Call.Programme.Year, part.Id), $"“{part.SplitName}” is split off “{Proposal.Title}” and lies among what is not grouped.");
        return await DoneAsync(() => Url.Page("Show", new { part.Id }), $"“{part.SplitName}” is a proposal of its own now. Place it and decide about it.");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        await Db.Proposals.Where(proposal => proposal.Id == Id).Include(proposal => proposal.Decisions).Include(proposal => proposal.Splits)
            .Include(proposal => proposal.Merges).ThenInclude(decision => decision.Proposal).LoadAsync();
        Proposal.Rejoin(Viewer);
        Db.Remove(Proposal);
        return await DoneAsync("Show", new { Id = Proposal.SplitFromId }, $"The split is undone. “{Proposal.SplitName}” is part of this one again.");
    }

    public sealed class SplitForm
    {
        [Display(Name = "What do you call the part that is split off?", Description = "For coordinators only, for example “the training course”")]
        [MaxLength(Domain.Proposals.Proposal.SplitNameLength)]
        public string SplitName { get; set; } = "";
    }
}
