using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

public sealed class PlacingTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_proposal_is_placed_last_in_its_column()
    {
        var sheet = await _desk.OpenAsync(SampleDesk.Checklist);

        var placed = await sheet.SubmitAsync("Place", ("Form.StrandId", await StrandAsync("Quality of training data")));

        Assert.Contains("It is in the theme “Quality of training data”.", placed.Text, StringComparison.Ordinal);
        await using var db = _desk.Portal.Open();
        var column = await db.Placements.Working.Where(one => one.Strand!.Name == "Quality of training data").OrderBy(one => one.Position).Include(one => one.Proposal).ToListAsync();
        Assert.Equal(SampleDesk.Checklist, column[^1].Proposal.Title);
        Assert.Equal(column.Count, column.Select(one => one.Position).Distinct().Count());
    }

    [Fact]
    public async Task A_proposal_is_taken_out_again()
    {
        var sheet = await _desk.OpenAsync(SampleDesk.Receipts);

        var taken = await sheet.SubmitAsync("Place", ("Form.StrandId", ""));

        Assert.Contains("It is not grouped yet.", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_places_too_and_stays_where_it_was()
    {
        var id = await _desk.IdAsync(SampleDesk.Checklist);
        var list = await _desk.Inkeri.OpenAsync("/coordination/proposals?q=theme:none");

        var placed = await list.SubmitAsync($"Place “{SampleDesk.Checklist}”", ("Form.StrandId", await StrandAsync("Training")));

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"/coordination/proposals?q=theme%3anone#proposal-{id}"), placed.Address.ToLowerInvariant());
        Assert.DoesNotContain($"proposal-{id}\"", placed.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_coordinators_is_told_and_overwrites_nothing()
    {
        var (mine, theirs) = (await _desk.OpenAsync(SampleDesk.Receipts), await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo));
        await theirs.SubmitAsync("Place", ("Form.StrandId", await StrandAsync("Imagery")));

        var told = await mine.SubmitAsync("Place", ("Form.StrandId", await StrandAsync("Training")));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal($"“{SampleDesk.Receipts}” was moved to “Imagery” a moment ago. Look at it and move it again.", Assert.Single(told.Errors));
        Assert.Contains("It is in the theme “Imagery”.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_page_does_not_take_over_what_another_began_to_look_after()
    {
        var (mine, theirs) = (await _desk.OpenAsync(SampleDesk.Checklist), await _desk.OpenAsync(SampleDesk.Checklist, _desk.Bo));
        await theirs.SubmitAsync("Save", ("Form.LookedAfterById", Coordinator(theirs, "Bo")));

        var told = await mine.SubmitAsync("Save", ("Form.LookedAfterById", Coordinator(mine, "Inkeri")));
        var kept = (await _desk.ProposalAsync(SampleDesk.Checklist)).LookedAfterById;
        await told.SubmitAsync("Save");

        Assert.Equal((HttpStatusCode.Conflict, $"Bo Ashworth looks after “{SampleDesk.Checklist}” now: that was chosen a moment ago, and stays. Look at it and choose again."),
            (told.Status, Assert.Single(told.Errors)));
        Assert.Equal(Coordinator(mine, "Inkeri"), told.Value("Form.LookedAfterById"));
        Assert.Equal((Coordinator(mine, "Bo"), Coordinator(mine, "Inkeri")), ($"{kept}", $"{(await _desk.ProposalAsync(SampleDesk.Checklist)).LookedAfterById}"));
    }

    private static string Coordinator(Sheet sheet, string name) => sheet.Document.QuerySelectorAll("select[name='Form.LookedAfterById'] option")
        .First(option => option.TextContent.StartsWith(name, StringComparison.Ordinal)).GetAttribute("value")!;

    [Fact]
    public async Task Two_coordinators_who_place_the_same_new_one_make_one_placement()
    {
        var (mine, theirs) = (await _desk.OpenAsync(SampleDesk.Checklist), await _desk.OpenAsync(SampleDesk.Checklist, _desk.Bo));
        var strand = await StrandAsync("Training");

        var answers = await Task.WhenAll(mine.SubmitAsync("Place", ("Form.StrandId", strand)), theirs.SubmitAsync("Place", ("Form.StrandId", strand)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task The_first_placement_of_a_programme_makes_its_working_layout()
    {
        await using (var db = _desk.Portal.Open())
            await db.Layouts.ExecuteDeleteAsync();

        await (await _desk.OpenAsync(SampleDesk.Checklist)).SubmitAsync("Place", ("Form.StrandId", await StrandAsync("Training")));

        await using var after = _desk.Portal.Open();
        Assert.Equal(("Working", 1), (await after.Layouts.Select(layout => layout.Name).SingleAsync(), await after.Placements.CountAsync()));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("-1")]
    [InlineData("training")]
    public async Task A_strand_that_is_not_there_is_refused(string strand)
    {
        var refused = await (await _desk.OpenAsync(SampleDesk.Checklist)).SubmitAsync("Place", ("Form.StrandId", strand));

        Assert.Equal((HttpStatusCode.BadRequest, "Choose a theme or squad from the list."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Theory]
    [InlineData(SampleDesk.Withdrawn)]
    [InlineData(SampleDesk.Unfinished)]
    public async Task What_is_not_handed_in_has_no_place(string title)
    {
        var form = (await _desk.OpenAsync(SampleDesk.Checklist)).Filled("Place", ("Form.StrandId", await StrandAsync("Training")));
        var sheet = await _desk.OpenAsync(title);

        var refused = await sheet.SendAsync(($"{sheet.Address}?handler=Place", form.Fields));

        Assert.Null(sheet.Document.QuerySelector("#place"));
        Assert.Equal((HttpStatusCode.BadRequest, "Only a submitted proposal can be placed."), (refused.Status, Assert.Single(refused.Errors)));
    }

    private async Task<string> StrandAsync(string name)
    {
        await using var db = _desk.Portal.Open();
        return (await db.Strands.Where(strand => strand.Name == name).Select(strand => strand.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture);
    }
}
