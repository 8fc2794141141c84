using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Hears from an open form every twenty seconds that it is there, and answers who else is, and what they changed.</summary>
internal sealed class HereModel : WriterPage
{
    /// <summary>Marks of the text the form shows (<see cref="ProposalText.Marks"/>).</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public IActionResult OnGet() => RedirectToPage("Show", new { Id });

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Db.Presences.SingleOrDefaultAsync(presence => presence.ProposalId == Id && presence.MemberId == Viewer.MemberId) is { } presence)
            presence.Seen(Now);
        else
            Db.StoreOnce(() => new Presence(Id, Viewer.MemberId, Now));
        await Db.SaveChangesAsync();
        return new JsonResult(new { others = await OthersAsync(), changed = Changed() });
    }

    /// <summary>Labels of the fields that are no longer as the form saw them.</summary>
    private IEnumerable<string> Changed()
    {
        var seen = Seen.Split(' ').ToHashSet();
        var shown = Seen.Split(' ').Select(mark => mark.Split(':')[0]).ToHashSet();
        return from field in Proposal.Fields
               where shown.Contains(field.Name) && !seen.Contains(Proposal.Text.Marks([field]))
               select field.Label;
    }
}
