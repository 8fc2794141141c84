using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.Proposals;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>The table of proposals that a query means, with its columns and its order: on the page, and as a file.</summary>
internal abstract class TablePage : AskingPage
{
    private const int MostColumnsText = 200;

    /// <summary>Name of the column it is ordered by, with a minus for the other way round; empty for numbers upwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "";

    /// <summary>Keys of the columns: several, or some joined by commas; none for the usual ones.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Columns { get; set; } = [];

    public IReadOnlyList<ProposalColumn> Shown => ProposalColumn.Of([.. Columns.SelectMany(keys => keys.Split(','))]);

    /// <summary>The columns as the address says them; none while they are the usual ones.</summary>
    public string? ColumnsInAddress => Shown.SequenceEqual(ProposalColumn.Of([])) ? null : string.Join(',', Shown.Select(column => column.Key)) is { Length: <= MostColumnsText } keys ? keys : null;

    public string? SortInAddress => InAddress(Order, IsDescending);

    public bool IsDescending => Sort.StartsWith('-');

    public ProposalOrder Order => ProposalColumn.All.FirstOrDefault(column => column.Order is not null && column.Key == Sort.TrimStart('-'))?.Order ?? ProposalOrder.Number;

    protected ProposalQuestion Question => Db.Question(Viewer, Now, Programme!.ZoneId);

    /// <summary>The rows of these proposals, which stay in their order.</summary>
    /// <param name="counted">The whole list that they are a part of.</param>
    protected Task<List<ProposalRow>> RowsAsync(IQueryable<Proposal> proposals, IQueryable<Proposal>? counted = null) =>
        ProposalRow.Of(Db, Viewer, proposals, counted).ToListAsync();

    /// <summary>The address of this page ordered by a column, the way one asks for first; the other way round where it is ordered so already.</summary>
    public string? AddressBy(ProposalOrder order)
    {
        var first = order is ProposalOrder.Submitted or ProposalOrder.Interest; // the latest, the most
        var descending = Order == order ? !IsDescending : first;
        return Url.Page(null, null, new { Year, q = Query.InAddress, sort = InAddress(order, descending), columns = ColumnsInAddress, chosen = TicksInAddress });
    }

    /// <summary>As a screen reader says it.</summary>
    public string? DirectionOf(ProposalOrder order) => Order != order ? null : IsDescending ? "descending" : "ascending";

    protected override string? AddressOf(Query query) =>
        Url.Page(null, null, new { Year, q = query.InAddress, sort = SortInAddress, columns = ColumnsInAddress, chosen = TicksInAddress });

    private static string? InAddress(ProposalOrder order, bool descending) => (order, descending) == (ProposalOrder.Number, false) ? null
        : $"{(descending ? "-" : "")}{ProposalColumn.All.FirstOrDefault(column => column.Order == order)?.Key ?? "number"}";
}
