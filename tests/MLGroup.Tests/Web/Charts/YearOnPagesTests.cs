using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Charts;

public sealed class YearOnPagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/calls/2027")]
    public async Task A_visitor_sees_the_year_in_the_groups_zone_as_picture_and_list(string address)
    {
        await using var portal = await Portal.StartAsync();
        await portal.Database.AddAsync(Calls.Programme2027());

        var page = await portal.Visitor().OpenAsync(address);

        Assert.Equal(
            ["Call opens 2 November 2026, 10:00 (Lagos) Then: The call is open", "Today 2 November 2026 (Lagos) The call is open",
                "Proposal deadline 19 January 2027, 18:00 (Lagos) Then: Reading and grouping proposals"],
            Lines(page));
        Assert.Equal(["Call opens", "Proposal deadline", "Today"],
            page.Document.QuerySelectorAll(".ml-year svg .ml-year__words").Select(words => words.TextContent).Where(words => words != "The call is open").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/calls/2027")]
    public async Task A_writer_sees_what_is_due_in_their_own_zone(string address)
    {
        await using var desk = await Desk.SetAsync(people =>
        {
            var programme = Calls.Programme2027();
            return [programme, programme.Draft(people.Amina).With(people.Chen), programme.Submitted(people.Chen)];
        });

        var chen = await (await desk.Portal.AsAsync(desk.People.Chen)).OpenAsync(address);
        var bo = await (await desk.Portal.AsAsync(desk.People.Bo)).OpenAsync(address);

        Assert.Contains("Your draft is due 20 January 2027, 06:00 (Auckland) Reading receipts", Lines(chen));
        Assert.Single(chen.Document.QuerySelectorAll("svg .ml-year__own"));
        Assert.DoesNotContain("Your", bo.Document.QuerySelector(".ml-year")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_were_asked_for_are_due_on_a_day_of_their_own()
    {
        await using var desk = await Desk.SetAsync(people =>
        {
            var programme = Calls.Programme2027();
            var proposal = programme.Submitted(people.Amina);
            proposal.Decide(DecisionOutcome.AskForChanges, null, "Say which data.", Calls.Open.AddDays(100), Viewer.Of(people.Dina), Calls.Open, early: true, ["ShareableData"])
                .Apply(Viewer.Of(people.Dina), Calls.Open);
            return [programme, proposal];
        });

        var home = await (await desk.Portal.AsAsync(desk.People.Amina)).OpenAsync("/");

        Assert.Contains("Your changes are due 10 February 2027, 15:00 (Lagos) Reading receipts", Lines(home));
    }

    [Fact]
    public async Task Coordinators_see_the_year_on_their_desk_and_beside_the_dates()
    {
        await using var desk = await Desk.WithProgrammeAsync();

        var index = await desk.Dina.OpenAsync("/coordination");
        var programme = await desk.Dina.OpenAsync("/coordination/programmes/2027");

        Assert.Equal(3, Lines(index).Length);
        Assert.Equal(3, Lines(programme).Length);
        Assert.Equal("The year as a list", programme.Document.QuerySelector(".ml-year summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_programme_without_dates_has_no_year_to_show()
    {
        await using var desk = await Desk.SetAsync(_ => [new Programme(2027, "ML 2027", "Africa/Lagos")]);

        foreach (var address in (string[])["/", "/coordination", "/coordination/programmes/2027"])
            Assert.Null((await desk.Dina.OpenAsync(address)).Document.QuerySelector(".ml-year"));
    }

    private static string[] Lines(Sheet sheet) => [.. sheet.Document.QuerySelectorAll(".ml-year__list > li").Select(line =>
        string.Join(' ', line.ChildNodes.Select(part => part.TextContent.Trim()).Where(text => text.Length > 0)))];
}
