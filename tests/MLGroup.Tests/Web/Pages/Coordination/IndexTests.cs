namespace MLGroup.Tests.Web.Pages.Coordination;

public sealed class IndexTests
{
    [Fact]
    public async Task A_new_portal_says_what_to_do_first()
    {
        await using var desk = await Desk.SetAsync();

        var page = await desk.Dina.OpenAsync("/coordination");

        Assert.Equal(
            ["Add the organisations that take part – done", "Add the people, and a second coordinator – done", "Add this year's programme with its dates", "Add its themes and squads"],
            page.Document.QuerySelectorAll("main ol li").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public async Task The_desk_tells_phase_next_date_in_both_zones_and_numbers()
    {
        await using var desk = await Desk.WithProposalAsync();

        var page = await desk.Dina.OpenAsync("/coordination");

        Assert.Contains("The call is open", page.Text, StringComparison.Ordinal);
        Assert.Contains("Proposal deadline: Tuesday 19 January 2027, 18:00 (Zurich)", page.Text, StringComparison.Ordinal);
        Assert.Equal(["0proposals submitted", "1draft", "0not grouped", "0without a decision", "0decisions to apply", "0that you look after"],
            page.Document.QuerySelectorAll(".ml-figures li").Select(figure => figure.TextContent.Trim()));
        Assert.Equal(["1 started", "0 submitted", "0 placed", "0 decided"], page.Document.QuerySelectorAll(".ml-funnel li").Select(step => step.TextContent.Trim()));
        Assert.Contains("Nothing waits for a coordinator now.", page.Text, StringComparison.Ordinal);
    }
}
