using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

/// <summary>The table of proposals: its columns, order and pages, saved lists, and what happens to several at once.</summary>
public sealed class TableTests : IAsyncLifetime
{
    private const string Table = "/coordination/proposals";

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Columns_are_chosen_and_the_file_has_the_same()
    {
        var usual = await _desk.Inkeri.OpenAsync(Table);
        var chosen = await _desk.Inkeri.OpenAsync($"{Table}?columns=interest&columns=writers&columns=nonsense");
        var file = await FileAsync($"{Table}.csv?columns=interest,writers");

        Assert.Equal(["Chosen", "No.", "Proposal", "State", "Looked after by", "Interested", "Decision to apply", "Placed in"], Heads(usual));
        Assert.Equal(["Chosen", "No.", "Proposal", "Writers", "Interested"], Heads(chosen));
        Assert.Equal("No.,Proposal,From,Kind,Stage,Late,Writers,Interested", file[0].TrimStart('\uFEFF'));
        Assert.Equal(24 + 1, file.Count);
    }

    [Fact]
    public async Task A_press_on_a_head_orders_the_table_and_the_next_turns_it_round()
    {
        await InterestedAsync(SampleDesk.Checklist, "amina.okafor@nbs.example");

        var table = await _desk.Inkeri.OpenAsync(Table);
        var most = await _desk.Inkeri.OpenAsync(Head(table, "Interested"));
        var least = await _desk.Inkeri.OpenAsync(Head(most, "Interested"));

        Assert.Equal(SampleDesk.Checklist, Titles(most)[0]);
        Assert.Equal("descending", most.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal(SampleDesk.Checklist, Titles(least)[^1]);
    }

    [Theory]
    [InlineData("", "No.")]
    [InlineData("sort=-interest", "Interested")]
    [InlineData("sort=-submitted", "Submitted")]
    [InlineData("sort=decision", "Decision to apply")]
    public async Task The_pages_hold_every_proposal_once_in_the_order_of_the_file_and_back(string sort, string head)
    {
        await FillAsync(130);
        var file = await FileAsync($"{Table}.csv?{sort}");
        var pages = new List<Sheet> { await _desk.Inkeri.OpenAsync($"{Table}?{sort}&columns=submitted,interest,decision") };
        while (pages[^1].Document.QuerySelector(".ml-choose button[name=after]") is { } next)
            pages.Add(await _desk.Inkeri.OpenAsync($"{Table}?{sort}&columns=submitted,interest,decision&after={next.GetAttribute("value")}"));

        Assert.Equal(head, pages[0].Document.QuerySelector("th[aria-sort]")!.TextContent.Trim());
        Assert.Equal(file.Skip(1).Select(line => line.Split(',')[0]), pages.SelectMany(Numbers));
        var back = await _desk.Inkeri.OpenAsync($"{Table}?{sort}&columns=submitted,interest,decision&before={pages[^1].Document.QuerySelector(".ml-choose button[name=before]")!.GetAttribute("value")}");
        Assert.Equal(Numbers(pages[^2]), Numbers(back));
        Assert.Contains("130 proposals.", pages[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("after=nonsense")]
    [InlineData("after=1.2.3")]
    [InlineData("before=99999999999999999999.1")]
    [InlineData("sort=nonsense")]
    [InlineData("sort=-submitted&after=9999999999999999999.1")]
    public async Task What_no_address_of_ours_says_begins_at_the_beginning(string asked) =>
        Assert.Equal(24, Numbers(await _desk.Inkeri.OpenAsync($"{Table}?{asked}")).Count);

    [Fact]
    public async Task A_list_is_saved_shared_replaced_and_forgotten()
    {
        var table = await _desk.Inkeri.OpenAsync($"{Table}?q=theme:none&sort=-interest&columns=writers");
        var saved = await table.SubmitAsync("Save", ("Form.Name", "Homeless"), ("Form.IsShared", "true"));
        Assert.Contains("The list is saved as “Homeless”.", saved.Text, StringComparison.Ordinal);

        var theirs = await _desk.Bo.OpenAsync(Table);
        var opened = await _desk.Bo.OpenAsync(Link(theirs, "Homeless"));
        Assert.Equal("theme:none", opened.Value("q"));
        Assert.Equal(["Chosen", "No.", "Proposal", "Writers"], Heads(opened));
        Assert.DoesNotContain("Forget", theirs.Text, StringComparison.Ordinal);

        await (await _desk.Inkeri.OpenAsync($"{Table}?q=late:yes")).SubmitAsync("Save", ("Form.Name", " Homeless "), ("Form.IsShared", "false"));
        Assert.DoesNotContain("Homeless", (await _desk.Bo.OpenAsync(Table)).Text, StringComparison.Ordinal);
        var mine = await _desk.Inkeri.OpenAsync(Table);
        Assert.Contains("q=late%3Ayes", Link(mine, "Homeless"), StringComparison.OrdinalIgnoreCase);

        var forgotten = await mine.SubmitAsync("Forget “Homeless”");
        Assert.Contains("“Homeless” is forgotten.", forgotten.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Saved lists", forgotten.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter a name to save this list by.")]
    [InlineData("   ", "Enter a name to save this list by.")]
    public async Task A_list_without_a_name_is_not_saved(string name, string sentence)
    {
        var refused = await (await _desk.Inkeri.OpenAsync(Table)).SubmitAsync("Save", ("Form.Name", name));

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task Nobody_forgets_anothers_list()
    {
        await (await _desk.Inkeri.OpenAsync(Table)).SubmitAsync("Save", ("Form.Name", "Mine"), ("Form.IsShared", "true"));
        await using var db = _desk.Portal.Open();
        var id = await db.SavedFilters.Select(filter => filter.Id).SingleAsync(TestContext.Current.CancellationToken);
        await (await _desk.Bo.OpenAsync(Table)).SubmitAsync("Save", ("Form.Name", "His"));

        var refused = await (await _desk.Bo.OpenAsync(Table)).SubmitAsync("Forget “His”", ("Form.SavedId", $"{id}"));

        Assert.Equal("This saved list is there no more, or it is somebody else's.", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task Ticks_of_several_pages_are_listed_before_anything_happens()
    {
        await FillAsync(60);
        var (first, last) = (await _desk.IdAsync(SampleDesk.Receipts), await _desk.IdAsync("Filled 59"));

        var second = await _desk.Inkeri.OpenAsync($"{Table}?chosen={first}&after=.50");
        Assert.Equal("1 ticked on other pages.", second.Document.QuerySelector(".ml-board__chosen")!.TextContent);
        Assert.Equal($"{first}", second.Document.QuerySelector("#choose input[name=chosen]")!.GetAttribute("value"));
        var chosen = await _desk.Inkeri.OpenAsync($"{Table}/chosen?chosen={first}&chosen={last}");

        Assert.Equal("2 chosen proposals", chosen.Title);
        Assert.Contains(SampleDesk.Receipts, chosen.Text, StringComparison.Ordinal);
        Assert.Contains("Filled 59", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_are_moved_together_and_looked_after()
    {
        var ids = $"chosen={await _desk.IdAsync(SampleDesk.Receipts)}&chosen={await _desk.IdAsync(SampleDesk.Checklist)}";
        var chosen = await _desk.Inkeri.OpenAsync($"{Table}/chosen?{ids}");

        var moved = await chosen.SubmitAsync("Move", ("Form.To", await StrandAsync("Training")));
        Assert.Contains("2 proposals are in “Training” now. On the board you can undo it.", moved.Text, StringComparison.Ordinal);
        var kept = await (await _desk.Inkeri.OpenAsync($"{Table}/chosen?{ids}")).SubmitAsync("Keep", ("Form.Keeper", await MemberAsync("Bo Ashworth")));

        Assert.Contains("Bo Ashworth looks after 2 proposals now.", kept.Text, StringComparison.Ordinal);
        Assert.Equal(("Training", "Bo Ashworth"), await PlaceAndKeeperAsync(SampleDesk.Checklist));
        Assert.Equal(("Training", "Bo Ashworth"), await PlaceAndKeeperAsync(SampleDesk.Receipts));
    }

    [Fact]
    public async Task One_that_another_moved_meanwhile_keeps_all_where_they_are()
    {
        var ids = $"chosen={await _desk.IdAsync(SampleDesk.Receipts)}&chosen={await _desk.IdAsync(SampleDesk.Checklist)}";
        var chosen = await _desk.Inkeri.OpenAsync($"{Table}/chosen?{ids}");
        await (await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo)).SubmitAsync("Place", ("Form.StrandId", await StrandAsync("Imagery")));

        var refused = await chosen.SubmitAsync("Move", ("Form.To", await StrandAsync("Training")));

        Assert.Equal((HttpStatusCode.Conflict, $"“{SampleDesk.Receipts}” was moved to “Imagery” a moment ago. Look at it and move it again."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("2 chosen proposals", refused.Title);
        Assert.Null((await PlaceAndKeeperAsync(SampleDesk.Checklist)).Place);
    }

    [Fact]
    public async Task One_that_another_looks_after_meanwhile_keeps_all_with_whom_they_are()
    {
        var ids = $"chosen={await _desk.IdAsync(SampleDesk.Receipts)}&chosen={await _desk.IdAsync(SampleDesk.Checklist)}";
        var chosen = await _desk.Inkeri.OpenAsync($"{Table}/chosen?{ids}");
        await (await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo)).SubmitAsync("Save", ("Form.LookedAfterById", await MemberAsync("Bo Ashworth")));

        var refused = await chosen.SubmitAsync("Keep", ("Form.Keeper", await MemberAsync("Inkeri Vainionpää-Roche")));
        var between = await PlaceAndKeeperAsync(SampleDesk.Checklist);
        await refused.SubmitAsync("Keep");

        Assert.Equal((HttpStatusCode.Conflict, $"Bo Ashworth looks after “{SampleDesk.Receipts}” now: that was chosen a moment ago, and stays. Look at it and choose again."),
            (refused.Status, Assert.Single(refused.Errors)));
        Assert.Null(between.Keeper);
        Assert.Equal("Inkeri Vainionpää-Roche", (await PlaceAndKeeperAsync(SampleDesk.Checklist)).Keeper);
        Assert.Equal("Inkeri Vainionpää-Roche", (await PlaceAndKeeperAsync(SampleDesk.Receipts)).Keeper);
    }

    [Theory]
    [InlineData("Move", "Form.To", "", "Choose where to move them.")]
    [InlineData("Move", "Form.To", "999999", "Choose a theme or squad from the list.")]
    [InlineData("Keep", "Form.Keeper", "", "Choose a coordinator from the list.")]
    [InlineData("Keep", "Form.Keeper", "999999", "Choose a coordinator from the list.")]
    public async Task What_is_not_said_is_asked_for(string button, string field, string value, string sentence)
    {
        var chosen = await _desk.Inkeri.OpenAsync($"{Table}/chosen?chosen={await _desk.IdAsync(SampleDesk.Receipts)}");

        var refused = await chosen.SubmitAsync(button, (field, value));

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Contains(SampleDesk.Receipts, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_is_said_and_nothing_done()
    {
        var none = await _desk.Inkeri.OpenAsync($"{Table}/chosen");

        Assert.Contains("No proposal is chosen", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_writers_get_one_letter_each_as_a_draft_that_names_their_proposals()
    {
        var ids = $"chosen={await _desk.IdAsync(SampleDesk.Receipts)}&chosen={await _desk.IdAsync(SampleDesk.Occupations)}";
        var write = await (await _desk.Inkeri.OpenAsync($"{Table}/chosen?{ids}")).SubmitAsync("Write to these people");
        Assert.Contains("It goes to 4 people", write.Text, StringComparison.Ordinal);

        var drafts = await write.SubmitAsync("Put the drafts into the outbox", ("Form.Subject", "Two themes"), ("Form.Words", "Would you join *forces*?\n\nWe think so."));

        Assert.Contains("4 drafts lie ready. Read them, then release them.", drafts.Text, StringComparison.Ordinal);
        await using var db = _desk.Portal.Open();
        var letters = await db.OutgoingMail.Where(mail => mail.Subject == "Two themes").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, letters.Count);
        Assert.All(letters, letter => Assert.Equal((MailState.Draft, CommunicationKind.OwnProposals), (letter.State, letter.Kind)));
        var amina = letters.Single(letter => letter.Address == Doors.Writer);
        Assert.Contains($"Would you join \\*forces\\*?\n\nWe think so.\n\n- [{SampleDesk.Occupations}](https://group.example/my/proposals/", amina.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleDesk.Receipts, amina.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Text.", "Enter a subject.")]
    [InlineData("Subject", "", "Enter what you want to say.")]
    public async Task A_letter_needs_a_subject_and_a_text(string subject, string words, string sentence)
    {
        var write = await _desk.Inkeri.OpenAsync($"{Table}/write?chosen={await _desk.IdAsync(SampleDesk.Receipts)}");

        var refused = await write.SubmitAsync("Put the drafts into the outbox", ("Form.Subject", subject), ("Form.Words", words));

        Assert.Equal((HttpStatusCode.BadRequest, sentence, subject, words), (refused.Status, Assert.Single(refused.Errors), refused.Value("Form.Subject"), refused.Value("Form.Words")));
    }

    [Fact]
    public async Task Whoever_is_not_ticked_gets_nothing()
    {
        var write = await _desk.Inkeri.OpenAsync($"{Table}/write?chosen={await _desk.IdAsync(SampleDesk.Occupations)}");

        var nobody = await write.SubmitAsync("Put the drafts into the outbox", ("Form.Subject", "Hello"), ("Form.Words", "Hello."), ("Form.MemberIds", ""));
        Assert.Equal("Tick at least one person to write to.", Assert.Single(nobody.Errors));
        await write.SubmitAsync("Put the drafts into the outbox", ("Form.Subject", "Hello"), ("Form.Words", "Hello."), ("Form.MemberIds", await MemberAsync("Amina Okafor")));

        await using var db = _desk.Portal.Open();
        Assert.Equal([Doors.Writer], await db.OutgoingMail.Where(mail => mail.Subject == "Hello").Select(mail => mail.Address).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_was_taken_along_stands_in_the_audit()
    {
        await FileAsync($"{Table}.csv?q=theme:none");

        await using var db = _desk.Portal.Open();
        var entry = await db.AuditEntries.Include(one => one.Values).SingleAsync(one => one.Change == "exported", TestContext.Current.CancellationToken);
        Assert.Equal(("Proposals", "2027", "theme:none"), (entry.Noun, entry.RecordId, Assert.Single(entry.Values).After));
    }

    private async Task FillAsync(int proposals)
    {
        await using var db = _desk.Portal.Open();
        var call = await db.Calls.OrderByDescending(one => one.Programme.Year).FirstAsync();
        var amina = await db.Members.WithAddress(Doors.Writer).SingleAsync();
        var text = (await db.Proposals.HandedIn.FirstAsync()).Submitted!;
        for (var more = await db.Proposals.CountAsync(one => one.Call == call); more < proposals; more++)
        {
            var at = call.OpensAt!.Value.AddMinutes(more % 7);
            var proposal = new Proposal(call, amina, at);
            proposal.Write(text with { Title = $"Filled {more}" }, Viewer.Of(amina), at);
            proposal.Submit(Viewer.Of(amina), at);
            db.Add(proposal);
        }
        await db.SaveChangesAsync();
    }

    private async Task InterestedAsync(string title, string address)
    {
        var (id, member) = (await _desk.IdAsync(title), await _desk.Portal.AsAsync(address));
        var page = await member.OpenAsync($"/group/proposals/{id}");
        await page.SubmitAsync("I would join");
    }

    private async Task<List<string>> FileAsync(string address)
    {
        using var answer = await _desk.Inkeri.GetAsync(address);
        return [.. (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private static List<string> Heads(Sheet table) => [.. table.Document.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim())];

    private static string Head(Sheet table, string name) => table.Document.QuerySelectorAll("thead a").Single(link => link.TextContent == name).GetAttribute("href")!;

    private static string Link(Sheet table, string name) => table.Document.QuerySelectorAll("main a").First(link => link.TextContent == name).GetAttribute("href")!;

    private static List<string> Titles(Sheet table) => [.. table.Document.QuerySelectorAll("tbody td > a.govuk-link").Select(link => link.TextContent.Trim())];

    private static List<string> Numbers(Sheet table) => [.. table.Document.QuerySelectorAll("tbody td[data-label=Number]").Select(cell => cell.TextContent.Trim())];

    private async Task<string> StrandAsync(string name)
    {
        await using var db = _desk.Portal.Open();
        return (await db.Strands.Where(strand => strand.Name == name).Select(strand => strand.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<string> MemberAsync(string name)
    {
        await using var db = _desk.Portal.Open();
        return (await db.Members.Where(member => member.Name == name).Select(member => member.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<(string? Place, string? Keeper)> PlaceAndKeeperAsync(string title)
    {
        await using var db = _desk.Portal.Open();
        var id = await _desk.IdAsync(title);
        return (await db.Placements.Where(one => one.ProposalId == id).Select(one => one.Strand!.Name).SingleOrDefaultAsync(),
            await db.Proposals.Where(one => one.Id == id).Select(one => one.LookedAfterBy!.Name).SingleOrDefaultAsync());
    }
}
