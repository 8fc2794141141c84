using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>The proposals of a programme that a query means, as a table: what each is, how it stands, where it is placed.</summary>
internal sealed class IndexModel : TablePage
{
    public sealed record SavedList(int Id, string Name, string Owner, bool IsOwn, string Query, string Order, string Columns);

    /// <summary>Where the part begins that is shown, as <see cref="OrderedPart"/> writes it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where it ends.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>Numbers of the ticked proposals, on this part of the table and on others.</summary>
    [BindProperty(SupportsGet = true, Name = "chosen")]
    public List<string> Ticked { get; set; } = [];

    /// <summary>The same; none where they are more than can be changed together.</summary>
    public IReadOnlyList<int> Chosen { get; private set; } = [];

    public override string? TicksInAddress => Ticks.InAddress(Chosen);

    [BindProperty]
    public TableForm Form { get; set; } = new();

    public OrderedPart Part { get; private set; } = null!;
    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];
    public IReadOnlyList<SavedList> Saved { get; private set; } = [];

    /// <summary>Ticked on other parts of the table.</summary>
    public IEnumerable<int> ChosenElsewhere => Chosen.Except(Rows.Select(row => row.Id));

    public string? Address(string? after, string? before) => Url.Page(null, null, new { Year, q = Query.InAddress, sort = SortInAddress, columns = ColumnsInAddress, after, before, chosen = TicksInAddress });

    public string? AddressOf(SavedList list) => Url.Page(null, null, new { Year, q = NullIfEmpty(list.Query), sort = NullIfEmpty(list.Order), columns = NullIfEmpty(list.Columns), chosen = TicksInAddress });

    protected override async Task<IActionResult?> LoadAsync()
    {
        ReadTicks();
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme is null)
            return null;
        Part = new OrderedPart(After, Before, Order, IsDescending);
        Rows = Part.Rows(await RowsAsync(Part.Of(Matching, Question), Matching));
        Count = Rows.Count > 0 ? Rows[0].Counted : After is null && Before is null ? 0 : await Matching.CountAsync();
        Saved = await Db.SavedFilters.VisibleTo(Viewer).OrderBy(filter => filter.Name).ThenBy(filter => filter.Id).Select(filter => new SavedList(
            filter.Id, filter.Name, filter.Member.Name, filter.MemberId == Viewer.MemberId, filter.Query, filter.Order, filter.Columns)).ToListAsync();
        return null;
    }

    public async Task<IActionResult> OnPostPlaceAsync()
    {
        var told = await PlaceAsync(Form.ProposalId, Form.StrandId, Form.PlacementSeen);
        return await DoneAsync(() => string.Create(CultureInfo.InvariantCulture, $"{Address(After, Before)}#proposal-{Form.ProposalId}"), told);
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Query.Fault is { } fault)
            throw new RuleBrokenException($"This query cannot be saved. {fault.Sentence}");
        var name = Form.Name.Trim();
        var kept = new SavedFilter(Viewer.MemberId, name, Query.Text, SortInAddress ?? "", ColumnsInAddress ?? "", Form.IsShared);
        if (await Db.SavedFilters.SingleOrDefaultAsync(filter => filter.MemberId == Viewer.MemberId && filter.Name == name) is { } same)
            same.Keep(kept.Query, kept.Order, kept.Columns, kept.IsShared);
        else
            Db.Add(kept);
        return await DoneAsync(() => AddressOf(Query), $"The list is saved as “{name}”.");
    }

    public async Task<IActionResult> OnPostForgetAsync()
    {
        var kept = await Db.SavedFilters.SingleOrDefaultAsync(filter => filter.Id == Form.SavedId && filter.MemberId == Viewer.MemberId)
            ?? throw new RuleBrokenException("This saved list is there no more, or it is somebody else's.");
        Db.Remove(kept);
        return await DoneAsync(() => AddressOf(Query), $"“{kept.Name}” is forgotten.");
    }

    // Beyond that an address grows longer than servers take, and nothing could be done with them together.
    private void ReadTicks()
    {
        Chosen = Ticks.Read(Ticked);
        if (Chosen.Count <= ChosenPage.Most)
            return;
        ModelState.AddModelError("", $"{Chosen.Count:N0} proposals were ticked, and at most {ChosenPage.Most} can be changed together. The ticks are taken away: choose fewer, or narrow the list and go on with all of it.");
        Chosen = [];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    public sealed class TableForm
    {
        public int ProposalId { get; set; }

        /// <summary>Empty to take it out.</summary>
        public string StrandId { get; set; } = "";

        public int PlacementSeen { get; set; } = SeenCard.Nowhere;

        [Display(Name = "Name of the list", Description = "For example Nobody looks after it")]
        public string Name { get; set; } = "";

        [Display(Name = "The other coordinators see it too")]
        public bool IsShared { get; set; }

        public int SavedId { get; set; }
    }
}
