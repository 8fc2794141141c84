using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>What is asked, before one starts; the button makes the draft.</summary>
internal sealed class NewModel : PortalPage
{
    public Programme? Programme { get; private set; }
    public Deadline? Deadline => Programme is null ? null : Shared.Deadline.Of(Programme.Call, Viewer.ZoneId, Now);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Programme = await Db.Programmes.Latest.FirstOrDefaultAsync();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Programme is null)
            throw new RuleBrokenException("There is no call yet.");
        var proposer = await Db.Members.SingleAsync(member => member.Id == Viewer.MemberId);
        var proposal = new Proposal(Programme.Call, proposer, Now);
        Db.Proposals.Add(proposal);
        return await DoneAsync(() => Url.Page("Edit", new { proposal.Id }));
    }
}
