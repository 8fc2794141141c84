using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Queries;
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
    public IReadOnlyList<ListFilter> Filters { get; private set; } = [];
    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];
    public int Count { get; private set; }

    public string CountInWords => (Count, Query.Fault, Query.Condition) switch
    {
        (_, { }, _) => $"Showing all {(Count == 1 ? "1 proposal" : $"{Count:N0} proposals")}.",
        (1, _, _) => "1 proposal.",
        _ => $"{Count:N0} proposals."
    };

    /// <summary>What the script that completes a query knows of the vocabulary.</summary>
    public string Completions => JsonSerializer.Serialize(Vocabulary.Fields.Select(one => new
    {
        name = one.Name,
        meaning = one.Meaning,
        values = one.Values.Select(value => new[] { value.Value, value.Name }).Concat(one.Suggestions.Select(name => new[] { name, "" }))
    }));

    public string? Address(int? after, int? before) => Address(Query, after, before);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme is null)
            return null;
        Filters = ListFilter.Of(Programme, Coordinators);
        if (Filters.Any(filter => Request.Query.ContainsKey(filter.Field)) && HttpMethods.IsGet(Request.Method))
            return LocalRedirect(Address(Filters.Aggregate(Query, (query, filter) => filter.Write(query, Request.Query[filter.Field], Vocabulary)), null, null)!);
        if (Query.Fault is { } fault && HttpMethods.IsGet(Request.Method))
        {
            ModelState.Remove(nameof(Q));
            ModelState.AddModelError(nameof(Q), fault.Sentence);
        }
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

    private string? Address(Query query, int? after, int? before) =>
        Url.Page(null, null, new { Year, q = query.Text is { Length: > 0 } text ? text : null, after, before });

    public sealed class PlaceForm
    {
        public int ProposalId { get; set; }

        /// <summary>Empty to take it out.</summary>
        public string StrandId { get; set; } = "";

        public int PlacementSeen { get; set; } = Nowhere;
    }
}
