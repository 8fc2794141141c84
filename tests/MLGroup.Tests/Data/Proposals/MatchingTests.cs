using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Data.Proposals;

public sealed class MatchingTests(DeskOfProposals desk) : IClassFixture<DeskOfProposals>
{
    private const string All = "Crops, Draft, Entered, Late, Pending, Receipts, Ships, Turned";

    [Theory]
    [InlineData("", All)]
    [InlineData("receipts", "Crops, Receipts")] // not in the draft's text
    [InlineData("drafT", "Draft")] // its title is known
    [InlineData("\"ecole's receipts\"", "Receipts")]
    [InlineData("ÉCOLE", "Receipts")]
    [InlineData("νικος", "Crops")]
    [InlineData("إنتاج", "Crops")]
    [InlineData("إِنتاج", "Crops")]
    [InlineData("100%", "Receipts")]
    [InlineData("\"1%\"", "")]
    [InlineData("receipts_a", "Receipts")]
    [InlineData("receiptsX_a", "")]
    [InlineData("r_ceipts", "")]
    [InlineData("\\", "")]
    [InlineData("\"'; --\"", "")]
    [InlineData("theme:none", "Draft, Entered, Late, Pending, Ships, Turned")]
    [InlineData("theme:any", "Crops, Receipts")]
    [InlineData("theme:crop-area", "Crops")]
    [InlineData("theme:crop-area,text-classification", "Crops, Receipts")]
    [InlineData("wished:crop-area", "Receipts")]
    [InlineData("wished:none", "Crops, Draft, Entered, Late, Pending, Ships, Turned")]
    [InlineData("status:draft", "Draft, Entered")]
    [InlineData("status:in-review", "Crops, Late, Pending, Receipts, Ships")]
    [InlineData("status:not-this-year", "Turned")]
    [InlineData("kind:training", "Receipts")] // the draft's kind is its writers' alone
    [InlineData("kind:none", "Draft, Entered")]
    [InlineData("stage:maintenance,demonstration", "Crops, Late, Pending, Receipts, Ships, Turned")]
    [InlineData("support:skills", "Receipts")]
    [InlineData("support:training-data,quality", "Receipts, Turned")]
    [InlineData("support:none -status:draft", "Crops, Late, Pending, Ships")]
    [InlineData("facilitator:sharing", "Ships")]
    [InlineData("part:help", "Ships")]
    [InlineData("merging:no", "Ships")]
    [InlineData("shown:no", "Ships")]
    [InlineData("shown:yes", "Crops, Late, Pending, Receipts, Turned")]
    [InlineData("country:no", "Crops, Entered, Late, Receipts")]
    [InlineData("country:NZ,NG", "Draft, Pending, Receipts, Ships, Turned")]
    [InlineData("region:africa", "Pending, Receipts")]
    [InlineData("-region:africa,europe", "Draft, Ships, Turned")]
    [InlineData("office:ssb", "Crops, Entered, Late, Receipts")]
    [InlineData("office:\"of statistics\"", "Pending, Receipts")]
    [InlineData("writer:LÍND", "Crops, Entered, Late, Receipts")]
    [InlineData("proposer:lindqvist", "Crops, Entered, Late")]
    [InlineData("writer:陳", "Draft, Ships, Turned")]
    [InlineData("writer:me", "")]
    [InlineData("interest:0", "Draft, Entered, Late, Pending, Ships, Turned")]
    [InlineData("interest>1", "Crops")]
    [InlineData("interest<=1 interest>=1", "Receipts")]
    [InlineData("lookedafter:me", "Crops, Entered")]
    [InlineData("lookedafter:none,haddad", All)]
    [InlineData("-lookedafter:any", "Draft, Late, Pending, Receipts, Ships, Turned")]
    [InlineData("late:yes", "Late")]
    [InlineData("late:no late:yes", "")]
    [InlineData("submitted:2026-11-02", "Crops, Pending, Receipts, Ships, Turned")]
    [InlineData("submitted>2026-11-02", "Late")]
    [InlineData("submitted>=2027-01-19 submitted<=2027-01-19", "Late")]
    [InlineData("submitted<2026-11-02", "")]
    [InlineData("-submitted>2026-11-01", "Draft, Entered")]
    [InlineData("saved:2026-11-02", "Draft, Entered")] // of what was handed in it is the writers’ own affair
    [InlineData("saved<2026-11-02", "")]
    [InlineData("saved>2026-11-01 saved<=2026-11-02", "Draft, Entered")]
    [InlineData("-saved>=2026-11-03 status:draft", "Draft, Entered")]
    [InlineData("entered:me entered:waiting entered:any", "Entered")]
    [InlineData("entered:confirmed", "")]
    [InlineData("entered:none -interest<2", "Crops")]
    [InlineData("decision:pending", "Crops, Pending")]
    [InlineData("decision:applied", "Turned")]
    [InlineData("decision:accept,not-this-year", "Crops, Turned")]
    [InlineData("decision:changes", "Pending")]
    [InlineData("decision:none", "Draft, Entered, Late, Receipts, Ships")]
    [InlineData("conflict:me", "")]
    [InlineData("(theme:any OR late:yes) -crops", "Late, Receipts")]
    [InlineData("-(receipts OR kind:discussion) -status:draft", "")]
    [InlineData("-receipts -status:draft", "Late, Pending, Ships, Turned")]
    [InlineData("number:0", "")]
    [InlineData("number>0 number<2147483647", All)]
    public async Task A_query_means_these(string typed, string titles)
    {
        Assert.Null(desk.Read(typed).Fault);

        Assert.Equal(titles, await desk.TitlesAsync(typed, desk.Dina));
    }

    [Fact]
    public async Task Nothing_is_in_review_while_the_call_is_open() =>
        Assert.Equal("", await desk.TitlesAsync("status:in-review", desk.Dina, Calls.Deadline));

    [Fact]
    public async Task A_query_that_is_not_understood_narrows_nothing() => Assert.Equal(All, await desk.TitlesAsync("them:none", desk.Dina));

    [Fact]
    public async Task Who_does_not_coordinate_gets_no_answer() => Assert.Equal("", await desk.TitlesAsync("", desk.Amina));

    [Fact]
    public async Task However_much_is_asked_it_is_one_statement()
    {
        using var statements = Statements.Of(desk.Database);
        await using var db = desk.Open();

        var numbers = await desk.Matching(db, "(receipts OR \"of the\" OR theme:any) -decision:accept country:NG region:africa office:nbs writer:amina interest>0 -conflict:me", desk.Dina)
            .OrderBy(proposal => proposal.Id).Select(proposal => proposal.Submitted!.Title).ToListAsync();

        Assert.Equal(["Receipts"], numbers);
        Assert.Single(statements.Asked);
    }

    [Theory]
    [InlineData("decision:pending", "Crops")]
    [InlineData("decision:changes", "")]
    [InlineData("decision:none", "Draft, Entered, Late, Pending, Receipts, Ships")]
    [InlineData("-decision:none", "Crops, Turned")]
    [InlineData("conflict:me", "Pending, Receipts")]
    public async Task A_coordinator_with_a_conflict_cannot_ask_for_a_hidden_decision(string typed, string titles)
    {
        Assert.Contains("Pending", await desk.TitlesAsync("decision:pending", desk.Dina), StringComparison.Ordinal);

        Assert.Equal(titles, await desk.TitlesAsync(typed, desk.Emeka));
    }

    [Theory]
    [InlineData(ProposalOrder.Number, false, "Receipts Crops Ships Pending Turned Draft Late Entered")]
    [InlineData(ProposalOrder.Number, true, "Entered Late Draft Turned Pending Ships Crops Receipts")]
    [InlineData(ProposalOrder.Submitted, false, "Receipts Crops Ships Pending Turned Late Draft Entered")]
    [InlineData(ProposalOrder.Submitted, true, "Late Receipts Crops Ships Pending Turned Draft Entered")]
    [InlineData(ProposalOrder.Interest, true, "Crops Receipts Ships Pending Turned Draft Late Entered")]
    [InlineData(ProposalOrder.Decision, false, "Crops Pending Receipts Ships Turned Draft Late Entered")]
    public async Task A_list_has_one_order_on_every_database(ProposalOrder order, bool descending, string titles) =>
        Assert.Equal(titles, await desk.InOrderAsync(order, descending, desk.Dina));

    public static TheoryData<ProposalOrder, bool> Orders => new(from order in Enum.GetValues<ProposalOrder>() from isDescending in new[] { false, true } select (order, isDescending));

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_list_read_one_by_one_is_the_same_from_either_end(ProposalOrder order, bool descending)
    {
        var whole = await desk.InOrderAsync(order, descending, desk.Dina);

        Assert.Equal(whole, await desk.OneByOneAsync(order, descending, desk.Dina, backwards: false));
        Assert.Equal(whole, await desk.OneByOneAsync(order, descending, desk.Dina, backwards: true));
    }

    [Theory]
    [InlineData(false, "Crops Receipts Ships Pending Turned Draft Late Entered")]
    [InlineData(true, "Receipts Ships Pending Turned Draft Late Entered Crops")]
    public async Task A_hidden_decision_moves_nothing_in_the_order(bool descending, string titles) =>
        Assert.Equal(titles, await desk.InOrderAsync(ProposalOrder.Decision, descending, desk.Emeka));
}
