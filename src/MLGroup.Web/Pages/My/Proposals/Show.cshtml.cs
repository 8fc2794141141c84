using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>One proposal for its writers: where it stands, what was submitted, what happens next.</summary>
internal sealed class ShowModel : WriterPage
{
    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public AnswerList Answers { get; private set; } = null!;

    /// <summary>The applied decision, and what the coordinators wrote with it.</summary>
    public Decision? Decision { get; private set; }

    public IEnumerable<Milestone> Next => Proposal.Call.Programme.Milestones.Where(milestone => milestone.Instant > Now
        && milestone.Kind is not (MilestoneKind.CallOpens or MilestoneKind.ProposalDeadline)).OrderBy(milestone => milestone.Instant);

    public string Status => Proposal.IsInReview(Now) ? "In review" : Proposal.Status.Words;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Answers = await AnswersAsync(Proposal.Submitted ?? Proposal.Text);
        Decision = await Db.Decisions.AppliedTo(Id).AsNoTracking().FirstOrDefaultAsync();
        return null;
    }

    public Task<IActionResult> OnPostWithdrawAsync()
    {
        Proposal.Withdraw(Form.Reason, Viewer, Now);
        return DoneAsync("Show", new { Id }, "The proposal is withdrawn.");
    }

    public Task<IActionResult> OnPostTakeBackAsync()
    {
        Proposal.TakeBack(Viewer, Now);
        return DoneAsync("Edit", new { Id }, "The proposal is a draft again. Submit it before the deadline.");
    }

    public sealed class WithdrawForm
    {
        [Display(Name = "Why do you withdraw it?", Description = "The coordinators read this")]
        [MaxLength(Proposal.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
