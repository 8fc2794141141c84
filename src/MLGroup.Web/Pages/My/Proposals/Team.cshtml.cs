using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Who writes the proposal, and whom to ask along.</summary>
internal sealed class TeamModel(Outbox outbox, PortalLinks links) : WriterPage
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public bool IsProposer => Proposal.IsLedBy(Viewer);

    /// <summary>Whether the viewer may ask somebody now.</summary>
    public bool TakesInvitations => IsOpen && Proposal.IsWrittenBy(Viewer);

    protected override bool ShowsDraft => true;

    public async Task<IActionResult> OnPostAsync()
    {
        var member = await Db.Members.TakingPart.WithAddress(Form.Address).SingleOrDefaultAsync()
            ?? throw new RuleBrokenException("No member of the group has this address. Ask them for the one they sign in with.", nameof(InviteForm.Address));
        var writer = Proposal.Invite(member, Viewer, Now);
        await outbox.PostAsync(new CoProposerInvited(Proposal, writer, links.Invitation(Proposal.Id)));
        return await DoneAsync("Team", new { Id }, $"We sent an invitation to {member.Name}.");
    }

    public sealed class InviteForm
    {
        [Display(Name = "E-mail address of a member", Description = "We send them an invitation. They can read and write the draft once they accept.")]
        [Required(ErrorMessage = "Enter the e-mail address of the member you want to invite.")]
        [EmailAddress(ErrorMessage = "Enter an e-mail address in the form name@office.org."), MaxLength(Member.AddressLength)]
        public string Address { get; set; } = "";
    }
}
