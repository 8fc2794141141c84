using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A coordinator begins a proposal for a member who sent a document instead of using the form.</summary>
internal sealed class EnterModel : PortalPage
{
    [BindProperty]
    public EnterForm Form { get; set; } = new();

    public Programme? Programme { get; private set; }

    /// <summary>Whether more time must be given, since the call has closed.</summary>
    public bool NeedsTime => Programme is not null && Programme.Call.HasOpened(Now) && !Programme.Call.Takes(Now);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Programme = await Db.Programmes.Current(Now).FirstOrDefaultAsync();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Programme is null)
            throw new RuleBrokenException("There is no call yet.");
        var proposer = await Db.Members.TakingPart.WithAddress(Form.Address).SingleOrDefaultAsync()
            ?? throw new RuleBrokenException("No member of the group has this address. Add the person under “Members” first.", nameof(Form.Address));
        var proposal = Proposal.EnterFor(proposer, Programme.Call, NeedsTime ? Form.UntilInstant(Programme.ZoneId) : null, Viewer, Now);
        if (Form.Title.Trim().Length > 0)
            proposal.Write(new ProposalText { Title = Form.Title.Trim() }, Viewer, Now);
        Db.Proposals.Add(proposal);
        return await DoneAsync(() => Url.Page("/My/Proposals/Edit", new { proposal.Id }), $"Copy the text of {proposer.Name} into the form. They confirm it afterwards.");
    }

    public sealed class EnterForm
    {
        [Display(Name = "E-mail address of the member", Description = "Whose proposal it is")]
        [Required(ErrorMessage = "Enter the e-mail address of the member.")]
        [EmailAddress(ErrorMessage = "Enter an e-mail address, for example name@office.example.")]
        [MaxLength(Member.AddressLength)]
        public string Address { get; set; } = "";

        [Display(Name = "Title of the proposal")]
        [MaxLength(ProposalText.TitleLength)]
        public string Title { get; set; } = "";

        [Display(Name = "Until when may it be confirmed?", Description = "The call has closed. For example 19 January 2027; the day ends at 23:59 in the group's zone")]
        [MaxLength(60)]
        public string Until { get; set; } = "";

        internal DateTimeOffset UntilInstant(string zoneId) =>
            new ZonedTime(TypedDate.Read(Until, nameof(Until)).ToDateTime(new TimeOnly(23, 59)), zoneId).Instant;
    }
}
