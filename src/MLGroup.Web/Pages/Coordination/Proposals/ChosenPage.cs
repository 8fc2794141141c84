using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A page that does something with several proposals: each of them is listed and counted before anything happens.</summary>
internal abstract class ChosenPage : AskingPage
{
    /// <summary>More are not listed on one page, so none are chosen unseen.</summary>
    public const int Most = 500;

    /// <summary>Numbers of the proposals that were ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "chosen")]
    public List<string> Ticked { get; set; } = [];

    public IReadOnlyList<int> Chosen => Ticks.Read(Ticked);

    /// <summary>Whether all are chosen that the query means.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool AreAll { get; set; }

    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];

    /// <summary>Whether more are meant than can be listed.</summary>
    public bool AreTooMany { get; private set; }

    /// <summary>Those the page is about.</summary>
    protected virtual IQueryable<Proposal> About => AreAll && Query.Fault is null ? Matching : Among(Chosen);

    private IQueryable<Proposal> Among(IReadOnlyList<int> ids) => All.Where(proposal => ids.Contains(proposal.Id));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme is null)
            return NotFound();
        var rows = await ProposalRow.Of(Db, Viewer, About.OrderBy(proposal => proposal.Id).Take(Most + 1)).ToListAsync();
        AreTooMany = rows.Count > Most;
        Rows = AreTooMany ? [] : rows;
        Count = Rows.Count;
        return null;
    }
}
