using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>One last look before something happens to a writer.</summary>
internal abstract class TeamPage : WriterPage
{
    [BindProperty(SupportsGet = true)]
    public int MemberId { get; set; }

    /// <summary>None where they are no writer any more.</summary>
    public Writer? Writer => Proposal.Writers.FirstOrDefault(writer => writer.MemberId == MemberId && writer.State != WriterState.Declined);

    public IActionResult OnGet() => Writer is null ? NotFound() : Page();
}
