using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A member asked to write along accepts or declines.</summary>
internal sealed class InvitationModel : WriterPage
{
    public Writer Writer => Proposal.Writers.Single(writer => writer.MemberId == Viewer.MemberId);

    // Whose invitation was taken back is not told so here: a stranger could not be told apart.
    protected override bool Serves(Proposal proposal) => proposal.Writers.Any(writer => writer.MemberId == Viewer.MemberId
        && (writer.Writes || writer is { Role: WriterRole.CoProposer, State: WriterState.Invited }));

    public IActionResult OnGet() => Writer.Writes ? RedirectToPage("Show", new { Id }) : Page();

    public Task<IActionResult> OnPostAcceptAsync()
    {
        Proposal.Answer(accepts: true, Viewer, Now);
        return DoneAsync("Edit", new { Id }, IsOpen ? "You are a co-proposer now. You can write the draft too." : "You are a co-proposer now.");
    }

    public Task<IActionResult> OnPostDeclineAsync()
    {
        Proposal.Answer(accepts: false, Viewer, Now);
        return DoneAsync("Index", null, "You declined the invitation.");
    }
}
