using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Domain.Programmes;

/// <summary>
/// The framework with what was done in earlier years and is proposed this year: a row for each stage, a column for each support. What
/// touches several supports stands in the column of each, what touches none in the last one.
/// </summary>
public sealed class CoverageMatrix
{
    /// <summary>Key of the stage that means the whole way: a row of its own, and no gap where it is empty.</summary>
    public const string AllStages = "all-stages";

    private static readonly FieldValue _noStage = new(ProposalVocabulary.None, "No stage"), _noSupport = new(ProposalVocabulary.None, "No support");

    private CoverageMatrix(IReadOnlyList<FieldValue> supports, IReadOnlyList<CoverageRow> rows, IReadOnlyList<CoverageCell> facilitators) =>
        (Supports, Rows, Facilitators) = (supports, rows, facilitators);

    /// <summary>The columns; the last is that without a support.</summary>
    public IReadOnlyList<FieldValue> Supports { get; }

    /// <summary>One for each stage, and one without a stage where something has none.</summary>
    public IReadOnlyList<CoverageRow> Rows { get; }

    public IReadOnlyList<CoverageCell> Facilitators { get; }

    /// <summary>Every place that earlier years have something in, row by row; the facilitators last.</summary>
    public IEnumerable<CoverageCell> WithEarlierWork => Rows.SelectMany(row => row.Cells).Concat(Facilitators).Where(cell => cell.Earlier.Count > 0);

    /// <summary>
    /// Where nobody has done or proposed anything: supports that are empty at every stage, stages empty with every support, then single
    /// cells of the others. What stands for all stages, or for no support, is no gap.
    /// </summary>
    public IReadOnlyList<CoverageCell> Gaps { get; private init; } = [];

    /// <param name="codes">The group's code lists, in any order.</param>
    /// <param name="work">This year's proposals and the activities of earlier years.</param>
    public static CoverageMatrix Of(IEnumerable<Code> codes, IEnumerable<CoveredWork> work)
    {
        var lists = codes.OrderBy(code => code.Position).ToLookup(code => code.List, code => new FieldValue(code.Key, code.Name));
        var all = work.OrderByDescending(one => one.EarlierYear).ThenBy(one => one.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(one => one.Id).ToList();
        FieldValue[] supports = [.. lists[CodeList.Support], _noSupport];
        var stages = lists[CodeList.Stage].ToList();
        if (all.Any(one => one.Stage.Length == 0))
            stages.Add(_noStage);
        var rows = stages.Select(stage =>
        {
            var here = all.Where(one => Has(one.Stage, stage)).ToList();
            return new CoverageRow(stage.Name, [.. supports.Select(support => Cell(
                    $"{support.Name}, {stage.Name}", new CoverageSpot(stage.Value, support.Value), here.Where(one => Has(one.Supports, support))))],
                Cell(stage.Name, new CoverageSpot(stage.Value), here));
        }).ToList();
        var columns = supports.Select(support => Cell(support.Name, new CoverageSpot(Support: support.Value), all.Where(one => Has(one.Supports, support)))).ToList();
        return new CoverageMatrix(supports, rows, [.. lists[CodeList.Facilitator].Select(facilitator => Cell(
            facilitator.Name, new CoverageSpot(Facilitator: facilitator.Value), all.Where(one => Has(one.Facilitators, facilitator))))])
        {
            Gaps = [.. GapsIn(columns, rows)]
        };
    }

    private static IEnumerable<CoverageCell> GapsIn(IReadOnlyList<CoverageCell> columns, IReadOnlyList<CoverageRow> rows)
    {
        var stages = rows.Where(row => row.All.Spot.Stage is not (AllStages or ProposalVocabulary.None)).ToList();
        var (emptySupports, emptyStages) = (columns.Where(column => column.IsEmpty && IsSupport(column)).ToList(), stages.Where(row => row.Cells.All(cell => cell.IsEmpty || !IsSupport(cell))).ToList());
        return emptySupports.Concat(emptyStages.Select(row => row.All)).Concat(stages.Except(emptyStages).SelectMany(row => row.Cells)
            .Where(cell => cell.IsEmpty && IsSupport(cell) && emptySupports.All(column => column.Spot.Support != cell.Spot.Support)));
    }

    private static bool IsSupport(CoverageCell cell) => cell.Spot.Support != ProposalVocabulary.None;

    private static CoverageCell Cell(string name, CoverageSpot spot, IEnumerable<CoveredWork> work)
    {
        var byTime = work.ToLookup(one => one.EarlierYear is not null);
        return new CoverageCell(name, spot, [.. byTime[false]], [.. byTime[true]]);
    }

    private static bool Has(string keys, FieldValue value) => value.Value == ProposalVocabulary.None
        ? keys.Length == 0 : keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(value.Value);
}
