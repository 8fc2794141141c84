using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Files;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>The table that a query means as a file: the same proposals in the same order with the same columns, without parting it into pages.</summary>
internal sealed class CsvModel : TablePage
{
    // A file has no list to choose from.
    protected override Task<IReadOnlyList<string>> OtherCoordinatorsAsync() => Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Programme is null)
            return NotFound();
        if (Query.Fault is { } fault)
            return new ContentResult { StatusCode = StatusCodes.Status400BadRequest, Content = fault.Sentence, ContentType = "text/plain; charset=utf-8" };
        var rows = await RowsAsync(Matching.InOrder(Order, IsDescending, Question));
        Db.Note("Proposals", Programme.Year.ToString(CultureInfo.InvariantCulture), "exported", "Query", Query.Text, Now);
        await Db.SaveChangesAsync();
        IReadOnlyList<string> heads = ["No.", "Proposal", .. ProposalColumn.OfTitle.Select(one => one.Head), .. Shown.Select(column => column.Head)];
        return File(CsvFile.Of(heads, rows.Select(Cells)), CsvFile.ContentType, string.Create(CultureInfo.InvariantCulture, $"proposals-{Programme.Year}.csv"));
    }

    private IReadOnlyList<string> Cells(ProposalRow row) =>
    [
        row.Id.ToString(CultureInfo.InvariantCulture),
        row.Title,
        .. ProposalColumn.OfTitle.Select(one => one.Words(row, this)),
        .. Shown.Select(column => column.Words(row, this))
    ];
}
