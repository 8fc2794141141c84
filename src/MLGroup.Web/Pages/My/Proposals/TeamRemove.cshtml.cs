using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Takes a co-proposer or an open invitation off the proposal; a co-proposer leaves here, too.</summary>
internal sealed class TeamRemoveModel(Outbox outbox) : TeamPage
{
    public bool IsOwn => MemberId == Viewer.MemberId;

    /// <summary>Whether the viewer may do it at all.</summary>
    public bool IsAllowed => Writer is { Role: WriterRole.CoProposer } && (IsOwn || Proposal.IsLedBy(Viewer));

    public async Task<IActionResult> OnPostAsync()
    {
        var writer = Proposal.Remove(MemberId, Viewer);
        foreach (var decision in await Db.Decisions.Pending.Where(decision => decision.ProposalId == Id).Select(decision => decision.Id).ToListAsync())
            await outbox.TakeBackAsync(DecisionLetter.OccasionOf(decision), MemberId, "The reader is no writer of the proposal any more.");
        if (IsOwn)
            return await DoneAsync("Index", null, $"You left the proposal “{Proposal.Title}”.");
        await outbox.PostAsync(new WriterRemoved(Proposal, writer, Proposal.Proposer.Member, Now));
        return await DoneAsync("Team", new { Id }, $"{writer.Member.Name} is no writer of this proposal any more. We told them by mail.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        var writer = Proposal.TakeBackInvitation(MemberId, Viewer);
        // Who has not got the invitation need not hear that it is taken back.
        if (await outbox.TakeBackAsync(CoProposerInvited.OccasionOf(Id, writer), MemberId, "The invitation was taken back."))
            return await DoneAsync("Team", new { Id }, $"The invitation to {writer.Member.Name} is taken back before it left.");
        await outbox.PostAsync(new WriterRemoved(Proposal, writer, Proposal.Proposer.Member, Now));
        return await DoneAsync("Team", new { Id }, $"The invitation to {writer.Member.Name} is taken back. We told them by mail.");
    }
}
