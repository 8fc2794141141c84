using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Files;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>The list that a query means as a file: the same proposals with the same columns, without parting it into pages.</summary>
internal sealed class CsvModel : AskingPage
{
    private static readonly string[] _heads =
        ["No.", "Proposal", "Writers", "Offices", "Kind", "Stage", "Late", "State", "Looked after by", "Interested", "Decision to apply", "Placed in"];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Programme is null)
            return NotFound();
        if (Query.Fault is { } fault)
            return new ContentResult { StatusCode = StatusCodes.Status400BadRequest, Content = fault.Sentence, ContentType = "text/plain; charset=utf-8" };
        var rows = await ProposalRow.Of(Db, Viewer, Matching.OrderBy(proposal => proposal.Id)).ToListAsync();
        return File(CsvFile.Of(_heads, rows.Select(Cells)), CsvFile.ContentType, string.Create(CultureInfo.InvariantCulture, $"proposals-{Programme.Year}.csv"));
    }

    private IReadOnlyList<string> Cells(ProposalRow row) =>
    [
        row.Id.ToString(CultureInfo.InvariantCulture),
        row.Title,
        string.Join(", ", row.Writers.Select(writer => writer.Name)),
        string.Join(", ", row.Offices),
        row.IsDraft ? "" : Name(row.KindKey),
        row.IsDraft ? "" : Name(row.StageKey),
        row.IsLate && !row.IsDraft ? "late" : "",
        row.Status.WordsWhen(IsClosed),
        row.LookedAfterBy ?? "",
        row.Interested.ToString(CultureInfo.InvariantCulture),
        row.IsConflict ? "Not shown: your office wrote it" : row.Pending?.Words ?? "",
        Programme!.Strands.FirstOrDefault(strand => strand.Id == row.StrandId)?.Name ?? ""
    ];
}
