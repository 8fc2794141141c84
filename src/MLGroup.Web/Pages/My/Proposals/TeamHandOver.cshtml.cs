using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>The proposer makes a co-proposer the proposer.</summary>
internal sealed class TeamHandOverModel(Outbox outbox, PortalLinks links) : TeamPage
{
    /// <summary>Whether the viewer may do it at all.</summary>
    public bool IsAllowed => Writer is { Role: WriterRole.CoProposer, Writes: true } && Proposal.IsLedBy(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        var from = Proposal.Proposer;
        var to = Proposal.HandOver(MemberId, Viewer);
        await outbox.PostAsync(new LeadHandedOver(Proposal, to.Member, from.Member, links.Proposal(Id), Now));
        return await DoneAsync("Team", new { Id }, $"{to.Member.Name} is the proposer now. We told them by mail.");
    }
}
