using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;

namespace MLGroup.Web.Pages.My;

/// <summary>Where the link of more time leads. Opening it changes nothing, however often scanners do: only the button uses it up.</summary>
internal sealed class ExtensionModel(Secrets secrets) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public Extension Extension { get; private set; } = null!;

    public bool IsRunOut => Extension.UsedAt is null && Now > Extension.Until;

    public ZonedTime Until => ZonedTime.At(Extension.Until, Viewer.ZoneId);

    protected override async Task<IActionResult?> LoadAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await secrets.CheckAsync(Secret.Extension, Token) is not { } id
            || await Db.Extensions.SingleOrDefaultAsync(extension => extension.Id == id) is not { } found || !found.Proposal.IsWrittenBy(Viewer))
            return NotFound();
        Extension = found;
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        Extension.Use(Viewer, Now);
        return DoneAsync(Extension.Proposal.Status == ProposalStatus.Draft ? "/My/Proposals/Edit" : "/My/Proposals/Show",
            new { Id = Extension.ProposalId }, $"Your proposal is open until {Until}.");
    }
}
