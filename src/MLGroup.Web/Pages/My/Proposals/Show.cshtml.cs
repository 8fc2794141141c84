using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>One proposal for its writers: where it stands, what was submitted, what happens next.</summary>
internal sealed class ShowModel(Outbox outbox, PortalLinks links) : WriterPage
{
    private static readonly string[] _steps = ["Edit", "Details", "Team", "Check"];

    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public AnswerList Answers { get; private set; } = null!;

    /// <summary>The applied decision, and what the coordinators wrote with it.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Title of the proposal that it is merged into.</summary>
    public string? MergedInto => Decision?.Into?.Title;

    /// <summary>Who would join, has data or can help, by name.</summary>
    public IReadOnlyList<Interested> Interested { get; private set; } = [];

    public IEnumerable<Milestone> Next => Proposal.Call.Programme.Milestones.Where(milestone => milestone.Instant > Now
        && milestone.Kind is not (MilestoneKind.CallOpens or MilestoneKind.ProposalDeadline)).OrderBy(milestone => milestone.Instant);

    public string Status => Proposal.Status.WordsWhen(Proposal.Call.HasClosed(Now));

    /// <summary>UTC; until when it can be changed; none where it cannot, or where the deadline has passed and nobody is told how long it is still taken.</summary>
    public DateTimeOffset? ChangesUntil => IsOpen && Proposal.Until is { } until && (until > Now || Proposal.Status == ProposalStatus.ChangesAsked) ? until : null;

    /// <summary>The programme whose call is open, for beginning a new proposal with this text.</summary>
    public Programme? OpenCall { get; private set; }

    public bool CanBeTakenBack => Proposal.Status == ProposalStatus.Withdrawn && (Proposal.Call.Takes(Now) || Now <= Proposal.ExtendedUntil);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Answers = await AnswersAsync(Proposal.Status == ProposalStatus.Draft ? Proposal.Text : Proposal.Submitted ?? Proposal.Text);
        Interested = await Db.Interests.VisibleTo(Viewer).Where(interest => interest.ProposalId == Id).OrderBy(interest => interest.Id)
            .Select(interest => new Interested(interest.Kind, interest.Member.Name)).ToListAsync();
        Decision = await Db.Decisions.AppliedTo(Id).IgnoreAutoIncludes().Include(decision => decision.Into).AsNoTracking().FirstOrDefaultAsync();
        var latest = Proposal.Call.Takes(Now) ? Proposal.Call.Programme : await Db.Programmes.Calling(Now).FirstOrDefaultAsync();
        OpenCall = latest?.Call.Takes(Now) == true ? latest : null;
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

    public async Task<IActionResult> OnPostCopyAsync()
    {
        if (OpenCall is null)
            throw new RuleBrokenException("No call is open now. Copy it when the next one opens.");
        var copy = Proposal.Copy(OpenCall.Call, await Db.Members.SingleAsync(member => member.Id == Viewer.MemberId), Now);
        Db.Proposals.Add(copy);
        return await DoneAsync(() => Url.Page("Edit", new { copy.Id }), "This is a new proposal with the same text. Change its title first.");
    }

    /// <param name="from">The step of the form to go back to.</param>
    public async Task<IActionResult> OnPostMailLinkAsync(string? from)
    {
        var told = await PostLinkAsync(outbox, links);
        return await DoneAsync(_steps.Contains(from) ? from! : "Show", new { Id }, told);
    }

    public sealed class WithdrawForm
    {
        [Display(Name = "Why do you withdraw it?", Description = "The coordinators read this")]
        [MaxLength(Proposal.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
