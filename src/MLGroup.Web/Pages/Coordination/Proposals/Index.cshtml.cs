using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>The proposals of a programme that a query means, in the order of their numbers: what each is, how it stands, where it is placed.</summary>
internal sealed class IndexModel : AskingPage
{
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    [BindProperty]
    public PlaceForm Form { get; set; } = new();

    public NumberedPage Part { get; private set; } = null!;
    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];

    public string? Address(int? after, int? before) =>
        Url.Page(null, null, new { Year, q = Query.Text is { Length: > 0 } text ? text : null, after, before });

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme is null)
            return null;
        Part = new NumberedPage(After, Before);
        Rows = Part.Rows(await ProposalRow.Of(Db, Viewer, Part.Of(Matching)).ToListAsync(), row => row.Id);
        Count = await Matching.CountAsync();
        return null;
    }

    public async Task<IActionResult> OnPostPlaceAsync()
    {
        var told = await PlaceAsync(Form.ProposalId, Form.StrandId, Form.PlacementSeen);
        return await DoneAsync(() => string.Create(CultureInfo.InvariantCulture, $"{Address(After, Before)}#proposal-{Form.ProposalId}"), told);
    }

    public sealed class PlaceForm
    {
        public int ProposalId { get; set; }

        /// <summary>Empty to take it out.</summary>
        public string StrandId { get; set; } = "";

        public int PlacementSeen { get; set; } = SeenCard.Nowhere;
    }
}
