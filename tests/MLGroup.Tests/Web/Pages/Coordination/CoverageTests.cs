using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination;

public sealed class CoverageTests
{
    [Fact]
    public async Task Every_number_leads_to_a_list_of_as_many_proposals()
    {
        await using var desk = await SampleDesk.StartAsync();
        var page = await desk.Inkeri.OpenAsync("/coordination/coverage");
        var links = page.Document.QuerySelectorAll("a.ml-coverage__count, .ml-map td a").ToList();

        foreach (var link in links)
        {
            var list = await desk.Inkeri.OpenAsync(link.GetAttribute("href")!);
            Assert.Empty(list.Errors);
            Assert.Equal(link.FirstChild!.TextContent, list.Document.QuerySelectorAll("tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.InRange(links.Count, 30, 80);
    }

    [Fact]
    public async Task Drafts_and_withdrawn_proposals_are_counted_nowhere()
    {
        await using var desk = await SampleDesk.StartAsync();

        var page = await desk.Inkeri.OpenAsync("/coordination/coverage");

        await using var db = desk.Portal.Open();
        Assert.Equal(await db.Proposals.HandedIn.CountAsync(), page.Document.QuerySelectorAll("td.ml-coverage__all .ml-coverage__count").Sum(Number));
    }

    [Fact]
    public async Task Activities_of_earlier_years_stand_in_their_cell_and_are_listed_by_year_and_title()
    {
        await using var desk = await WithEarlierYearsAsync();

        var page = await desk.Dina.OpenAsync("/coordination/coverage");

        var cell = page.Document.QuerySelector("a[href='#earlier-maintenance-quality']")!;
        Assert.Equal("3 earlier: Quality, Maintenance", cell.TextContent);
        Assert.Equal(["2026 · Ageing models", "2025 · Ageing data", "2025 · Zero drift"],
            page.Document.QuerySelector("#earlier-maintenance-quality")!.ParentElement!.QuerySelectorAll("li").Select(item => item.TextContent.Trim()));
        Assert.Equal("2", page.Document.QuerySelector("a[href*='stage%3Ademonstration%20support%3Aquality']")!.FirstChild!.TextContent);
    }

    [Fact]
    public async Task An_activity_that_was_taken_back_counts_no_longer()
    {
        await using var desk = await WithEarlierYearsAsync();
        await using (var db = desk.Portal.Open())
        {
            var proposal = await db.Proposals.Include(one => one.Activity).Include(one => one.Decisions).SingleAsync(one => one.Text.Title == "Zero drift");
            proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, Viewer.Of(desk.People.Dina), desk.Portal.Now).Apply(Viewer.Of(desk.People.Dina), desk.Portal.Now);
            await db.SaveChangesAsync();
        }

        var page = await desk.Dina.OpenAsync("/coordination/coverage");

        Assert.DoesNotContain("Zero drift", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ageing data", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_worked_on_is_said_in_a_sentence_with_links()
    {
        await using var desk = await WithEarlierYearsAsync();

        var page = await desk.Dina.OpenAsync("/coordination/coverage");

        var gaps = page.Document.QuerySelector(".ml-coverage__gaps")!;
        Assert.StartsWith("Nobody has worked on this yet, nor proposed it: Training data; Skills;", Folded(gaps.TextContent), StringComparison.Ordinal);
        Assert.EndsWith("Operationalisation.", Folded(gaps.TextContent), StringComparison.Ordinal);
        Assert.Empty((await desk.Dina.OpenAsync(gaps.QuerySelector("a")!.GetAttribute("href")!)).Errors);
    }

    [Fact]
    public async Task The_map_counts_members_and_proposals_by_country()
    {
        await using var desk = await WithEarlierYearsAsync();

        var page = await desk.Dina.OpenAsync("/coordination/coverage");

        Assert.Equal(["Nigeria 2 2", "International organisations 2 0", "Norway 1 1", "New Zealand 1 0"],
            page.Document.QuerySelectorAll(".ml-map tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim().Split(" of ")[0]))));
    }

    [Fact]
    public async Task Without_a_programme_the_page_says_what_to_do()
    {
        await using var desk = await Desk.SetAsync();

        Assert.Contains("Add a programme with its call", (await desk.Dina.OpenAsync("/coordination/coverage")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.Dina.OpenAsync("/coordination/coverage?year=2031")).Status);
    }

    // Of 2025 two activities, of 2026 one, and two proposals of this year, one with a writer of Norway.
    private static async Task<Desk> WithEarlierYearsAsync()
    {
        var desk = await Desk.SetAsync(_ => [Calls.Programme2027(), Earlier(2025), Earlier(2026)]);
        await using var db = desk.Portal.Open();
        var people = desk.People;
        db.AttachRange([people.Amina, people.Bo]);
        foreach (var (year, title) in new[] { (2025, "Zero drift"), (2025, "Ageing data"), (2026, "Ageing models") })
        {
            var programme = await db.Programmes.Include(one => one.Strands).SingleAsync(one => one.Year == year);
            var accepted = programme.Submitted(people.Amina, Text(title, "maintenance"));
            accepted.Decide(DecisionOutcome.Accept, programme.Strands[0], "", null, Viewer.Of(people.Dina), desk.Portal.Now, early: true).Apply(Viewer.Of(people.Dina), desk.Portal.Now);
            db.Add(accepted);
        }
        var latest = await db.Programmes.Latest.SingleAsync();
        db.AddRange(latest.Submitted(people.Amina, Text("One", "demonstration")), latest.Submitted(people.Amina, Text("Two", "demonstration")).With(people.Bo));
        await db.SaveChangesAsync();
        return desk;
    }

    private static Programme Earlier(int year)
    {
        var programme = Calls.Programme(year, new(new DateTime(2027, 1, 19, 18, 0, 0), "Africa/Lagos"));
        programme.Add(new Theme("Text", ""));
        return programme;
    }

    private static ProposalText Text(string title, string stage) => Calls.Complete with { Title = title, Stage = stage, Supports = "quality" };

    private static int Number(AngleSharp.Dom.IElement link) => int.Parse(link.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
