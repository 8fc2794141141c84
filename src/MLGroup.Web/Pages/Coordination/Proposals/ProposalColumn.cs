using System.Globalization;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A column of the coordinators' table that one can choose; the number and the proposal itself always stand there.</summary>
/// <param name="Key">In the address.</param>
/// <param name="IsUsual">Whether it stands there while nothing is chosen.</param>
/// <param name="Words">What stands in a cell, also in the file.</param>
/// <param name="Order">By what a press on its head orders the table.</param>
internal sealed record ProposalColumn(string Key, string Head, bool IsUsual, Func<ProposalRow, AskingPage, string> Words, ProposalOrder? Order = null)
{
    public const string State = "state", Place = "place";

    public static readonly IReadOnlyList<ProposalColumn> All =
    [
        new("writers", "Writers", false, (row, _) => string.Join(", ", row.Writers.Select(writer => writer.Name))),
        new(State, "State", true, (row, page) => row.Status.WordsWhen(page.IsClosed)),
        new("submitted", "Submitted", false, (row, page) => row.SubmittedAt is { } at && !row.IsDraft ? page.Time(at) : "", ProposalOrder.Submitted),
        new("keeper", "Looked after by", true, (row, _) => row.LookedAfterBy ?? ""),
        new("interest", "Interested", true, (row, _) => row.Interested > 0 ? row.Interested.ToString(CultureInfo.InvariantCulture) : "", ProposalOrder.Interest),
        new("decision", "Decision to apply", true, (row, _) => row.IsConflict ? row.OwnRole.Reason.InBrief : row.Pending?.Words ?? "", ProposalOrder.Decision),
        new(Place, "Placed in", true, (row, page) => row.CanBePlaced ? page.Programme!.Strands.FirstOrDefault(strand => strand.Id == row.StrandId)?.Name ?? "Not grouped" : "")
    ];

    /// <summary>What stands below the title, and in columns of its own in the file: heads and words.</summary>
    public static readonly IReadOnlyList<(string Head, Func<ProposalRow, AskingPage, string> Words)> OfTitle =
    [
        ("From", (row, _) => row.From),
        ("Kind", (row, page) => row.IsDraft ? "" : page.Name(row.KindKey)),
        ("Stage", (row, page) => row.IsDraft ? "" : page.Name(row.StageKey)),
        ("Late", (row, _) => row.IsLate && !row.IsDraft ? "late" : "")
    ];

    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumber => Order == ProposalOrder.Interest;

    /// <param name="keys">From the address; what is no column is left out.</param>
    public static IReadOnlyList<ProposalColumn> Of(IReadOnlyCollection<string> keys) =>
        [.. All.Where(column => keys.Count == 0 ? column.IsUsual : keys.Contains(column.Key))];
}
