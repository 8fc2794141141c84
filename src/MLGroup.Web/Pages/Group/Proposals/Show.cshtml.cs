using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Group.Proposals;

/// <summary>One proposal as every member sees it: what was handed in, its office and kind, and nobody's judgement.</summary>
internal sealed class ShowModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Sheet Proposal { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var own = Db.Proposals.WrittenBy(Viewer);
        var kinds = Db.Codes.Where(code => code.List == CodeList.Kind);
        var found = await Db.Proposals.VisibleTo(Viewer).HandedIn.Where(proposal => proposal.Id == Id).Select(proposal => new Sheet(
            proposal.Id, proposal.Submitted!.Title, proposal.Submitted.WhatAndWhy,
            kinds.Where(code => code.Key == proposal.Submitted.Kind).Select(code => code.Name).FirstOrDefault() ?? proposal.Submitted.Kind,
            own.Any(mine => mine.Id == proposal.Id),
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted && writer.Organisation != null).OrderBy(writer => writer.Id)
                .Select(writer => writer.Organisation!.Name).ToList())).FirstOrDefaultAsync();
        if (found is null)
            return NotFound();
        Proposal = found;
        return null;
    }

    internal sealed record Sheet(int Id, string Title, string WhatAndWhy, string Kind, bool IsOwn, IReadOnlyList<string> Offices);
}
