using CsCheck;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Tests.Domain.Programmes;

public sealed class CoverageMatrixTests
{
    private static readonly Code[] _codes =
    [
        new(CodeList.Support, "skills", "Skills", "", 2), new(CodeList.Support, "quality", "Quality", "", 1), new(CodeList.Kind, "talk", "Talk", "", 1),
        new(CodeList.Stage, "demonstration", "Demonstration", "", 1), new(CodeList.Stage, "maintenance", "Maintenance", "", 2),
        new(CodeList.Stage, CoverageMatrix.AllStages, "All stages", "", 3), new(CodeList.Facilitator, "sharing", "Sharing", "", 1)
    ];

    private static readonly string[] _someStages = ["", "demonstration", "maintenance", CoverageMatrix.AllStages];
    private static readonly string[] _someSupports = ["", "quality", "skills", "quality skills"];

    // Half of it of this year.
    private static readonly Gen<CoveredWork[]> _anyWork = Gen.Select(Gen.Int[0, 40], Gen.Int[2021, 2032], Gen.Int[0, 3], Gen.Int[0, 3])
        .Select((id, year, stage, supports) => new CoveredWork(id, $"Work {id}", year > 2026 ? null : year, _someStages[stage], _someSupports[supports], "")).Array[0, 12];

    [Fact]
    public void Work_stands_at_its_stage_in_the_column_of_each_support_it_touches()
    {
        var matrix = Of(Proposal(1, "demonstration", "skills quality"), Proposal(2, "demonstration", "quality"), Proposal(3, CoverageMatrix.AllStages, ""));

        Assert.Equal(["Quality", "Skills", "No support"], matrix.Supports.Select(support => support.Name));
        Assert.Equal(["Demonstration: 2 1 0 = 2", "Maintenance: 0 0 0 = 0", "All stages: 0 0 1 = 1"], matrix.Rows.Select(Counts));
    }

    [Fact]
    public void Earlier_years_stand_beside_this_one_by_year_and_title()
    {
        var matrix = Of(Proposal(1, "maintenance", "skills"), Activity(2, "B", 2024), Activity(3, "C", 2025), Activity(4, "A", 2024));

        var cell = matrix.Rows[1].Cells[1];

        Assert.Equal("Skills, Maintenance", cell.Name);
        Assert.Equal([1], cell.Proposals.Select(work => work.Id));
        Assert.Equal(["C", "A", "B"], cell.Earlier.Select(work => work.Title));
        Assert.Equal([cell], matrix.WithEarlierWork);
    }

    [Fact]
    public void What_has_no_stage_gets_a_row_of_its_own_only_where_there_is_some()
    {
        Assert.Equal(3, Of(Proposal(1, "maintenance", "skills")).Rows.Count);

        Assert.Equal("No stage: 0 1 0 = 1", Counts(Of(Proposal(1, "", "skills")).Rows[3]));
    }

    [Fact]
    public void Gaps_are_whole_supports_then_whole_stages_then_single_cells()
    {
        Assert.Equal(["Quality", "Skills", "Demonstration", "Maintenance"], Gaps(Of()));
        Assert.Equal(["Skills", "Maintenance"], Gaps(Of(Proposal(1, "demonstration", "quality"))));
        Assert.Equal(["Skills, Demonstration", "Quality, Maintenance"], Gaps(Of(Proposal(1, "demonstration", "quality"), Activity(2, "A", 2025))));
        Assert.Empty(Gaps(Of(Proposal(1, "demonstration", "quality skills"), Proposal(2, "maintenance", "quality skills"))));
    }

    [Fact]
    public void Facilitators_count_beside_the_matrix()
    {
        var matrix = Of(Proposal(1, "maintenance", "skills") with { Facilitators = "sharing" }, Proposal(2, "maintenance", ""));

        var sharing = Assert.Single(matrix.Facilitators);

        Assert.Equal([1], sharing.Proposals.Select(work => work.Id));
        Assert.Equal("facilitator:sharing", sharing.Spot.Narrow(Query.Everything).Text);
    }

    [Fact]
    public void A_cell_asks_for_its_proposals_by_what_stands_there_and_by_what_does_not()
    {
        var matrix = Of(Proposal(1, "", "skills"));

        Assert.Equal("-status:draft,withdrawn stage:demonstration support:quality", matrix.Rows[0].Cells[0].Spot.Narrow(ProposalVocabulary.HandedIn).Text);
        Assert.Equal("crop stage:none support:none", matrix.Rows[3].Cells[2].Spot.Narrow(Asked("crop support:skills")).Text);
        Assert.Equal("stage:maintenance", matrix.Rows[1].All.Spot.Narrow(Query.Everything).Text);
    }

    [Fact]
    public void Whatever_was_done_each_piece_is_counted_once_in_its_row_and_a_gap_is_empty() => _anyWork.Sample(work =>
    {
        var matrix = Of(work);

        Assert.Equal(work.Length, matrix.Rows.Sum(row => row.All.Proposals.Count + row.All.Earlier.Count));
        Assert.Equal(work.Sum(one => Math.Max(1, one.Supports.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)),
            matrix.Rows.SelectMany(row => row.Cells).Sum(cell => cell.Proposals.Count + cell.Earlier.Count));
        Assert.All(matrix.Gaps, gap => Assert.DoesNotContain(work, one => one.Supports.Length > 0
            && (gap.Spot.Stage is null || one.Stage == gap.Spot.Stage)
            && (gap.Spot.Support is null || one.Supports.Split(' ').Contains(gap.Spot.Support))));
    });

    private static CoverageMatrix Of(params CoveredWork[] work) => CoverageMatrix.Of(_codes, work);

    private static CoveredWork Proposal(int id, string stage, string supports) => new(id, $"Proposal {id}", null, stage, supports, "");

    private static CoveredWork Activity(int id, string title, int year) => new(id, title, year, "maintenance", "skills", "");

    private static Query Asked(string typed) => Query.Read(typed, ProposalVocabulary.Of([],
        _codes.ToLookup(code => code.List, code => new FieldValue(code.Key, code.Name)), []));

    private static string Counts(CoverageRow row) =>
        $"{row.Name}: {string.Join(' ', row.Cells.Select(cell => cell.Proposals.Count))} = {row.All.Proposals.Count}";

    private static IEnumerable<string> Gaps(CoverageMatrix matrix) => matrix.Gaps.Select(gap => gap.Name);
}
