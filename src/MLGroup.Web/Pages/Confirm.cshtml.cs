using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.Pages.My.Proposals;

namespace MLGroup.Web.Pages;

/// <summary>
/// Where a member confirms, by a link and without signing in, what a coordinator entered from their document. Opening it changes nothing.
/// </summary>
internal sealed class ConfirmModel(Secrets secrets, BadTokenLimit badTokens, Outbox outbox, PortalLinks links) : PortalPage
{
    private Viewer _proposer = Viewer.Visitor;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>The marks of the text that the member has read.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public Proposal Proposal { get; private set; } = null!;
    public AnswerList Answers { get; private set; } = null!;

    /// <summary>What is still needed before it can be submitted.</summary>
    public IReadOnlyList<BrokenRule> Missing { get; private set; } = [];
    public bool IsWaiting => Proposal.AwaitsConfirmation;
    public bool CanBeSubmitted => IsWaiting && Proposal.IsOpen(Now) && Missing.Count == 0;

    // Url.Page would write it in small letters, as all addresses here, and a token is not the same then.
    public string AddressOf(string handler) => Url.Content($"~/confirm/{Token}?handler={handler}");

    protected override async Task<IActionResult?> LoadAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await secrets.CheckAsync(Secret.Confirmation, Token) is not { } id)
            return StatusCode(badTokens.StatusFor(HttpContext));
        var found = await Db.Proposals.Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member).ThenInclude(member => member.Affiliations)
            .SingleOrDefaultAsync(proposal => proposal.Id == id && proposal.EnteredById != null);
        if (found is null || found.Proposer.Member.Status is MemberStatus.Left or MemberStatus.Erased)
            return NotFound();
        Proposal = found;
        _proposer = Viewer.Of(found.Proposer.Member);
        Db.Act = Db.Act with { MemberId = _proposer.MemberId };
        var strands = await Db.Strands.Where(strand => strand.ProgrammeId == found.Call.ProgrammeId).ToDictionaryAsync(strand => strand.Slug, strand => strand.Name);
        Answers = new AnswerList(found.Text, found.Fields, await Db.Codes.AsNoTracking().ToListAsync(), slug => strands.GetValueOrDefault(slug, slug));
        Missing = found.Text.Complaints(found.Fields);
        return null;
    }

    public async Task<IActionResult> OnPostSubmitAsync()
    {
        if (IsWaiting && Seen != Proposal.Text.Marks(Proposal.Fields))
            throw new RuleBrokenException("The coordinator changed it after you opened this page. Read it again, then confirm it.");
        Proposal.Confirm(Now);
        Proposal.Submit(_proposer, Now);
        await outbox.PostAsync(new ProposalReceived(Proposal, Proposal.Proposer.Member, links.Proposal(Proposal.Id)));
        return await DoneAsync(() => Here, "Thank you. Your proposal is submitted, and a receipt is on its way to you.");
    }

    public Task<IActionResult> OnPostConfirmAsync()
    {
        Proposal.Confirm(Now);
        return DoneAsync("/My/Proposals/Edit", new { Proposal.Id }, Proposal.IsOpen(Now)
            ? $"The proposal is yours now. Go on writing, and submit it{(Proposal.Until is { } until && until > Now ? $" by {ZonedTime.At(until, _proposer.ZoneId)}" : "")}."
            : "The proposal is yours now. The call has closed: write to the coordinators if it should count.");
    }

    public Task<IActionResult> OnPostDisownAsync()
    {
        Proposal.Disown(Now);
        return DoneAsync(() => Here, "Thank you for telling us. The coordinators see that it is not yours.");
    }

    private string Here => Url.Content($"~/confirm/{Token}");
}
