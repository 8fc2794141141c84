using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination;

public sealed class DeskTests : IAsyncLifetime
{
    private const string Address = "/coordination";

    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Every_number_leads_to_a_list_of_as_many()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await LookAfterAsync(SampleDesk.Checklist, _desk.Inkeri);
        var page = await _desk.Inkeri.OpenAsync(Address);
        var figures = page.Document.QuerySelectorAll(".ml-figures li").Select(item => (Number(item.QuerySelector("b")!.TextContent), Link(item)))
            .Concat(page.Document.QuerySelectorAll(".ml-funnel li").Select(item => (Number(item.TextContent), Link(item))))
            .Concat(page.Document.QuerySelectorAll(".ml-stuck li").Select(item => (Number(item.TextContent), Link(item)))).ToList();

        foreach (var (number, link) in figures)
        {
            var list = await _desk.Inkeri.OpenAsync(link);
            Assert.Empty(list.Errors);
            var rows = link.Contains("/decisions", StringComparison.Ordinal) ? list.Document.QuerySelectorAll("main input[type=checkbox]") : list.Document.QuerySelectorAll("tbody tr");
            Assert.True(number == rows.Length, $"{link}: {number}, {rows.Length} in the list");
        }

        Assert.Equal([22, 1, 10, 20, 1, 1, 24, 22, 12, 1], figures.Take(10).Select(figure => figure.Item1));
        Assert.Equal(2, figures.Count - 10);
    }

    [Fact]
    public async Task After_the_deadline_what_is_not_grouped_and_what_nobody_looks_after_is_stuck()
    {
        var before = await StuckAsync(_desk.Inkeri);

        await LookAfterAsync(SampleDesk.Checklist, _desk.Bo);
        var after = await StuckAsync(_desk.Inkeri);

        Assert.Equal(["The call has closed, and 9 proposals are not grouped.", "Nobody looks after 21 submitted proposals."], before);
        Assert.Equal(["The call has closed, and 9 proposals are not grouped.", "Nobody looks after 20 submitted proposals."], after);
    }

    [Fact]
    public async Task A_draft_that_nobody_touches_is_stuck_once_the_deadline_is_near()
    {
        await using var early = await SampleDesk.StartAsync(daysLater: 1);
        await using var late = await SampleDesk.StartAsync(daysLater: 7);
        const string sentence = "1 draft was not touched for three days, and the deadline is near.";

        Assert.DoesNotContain(sentence, await StuckAsync(early.Inkeri));
        Assert.Equal(sentence, (await StuckAsync(late.Inkeri))[0]);
        var list = await late.Inkeri.OpenAsync(Link((await late.Inkeri.OpenAsync(Address)).Document.QuerySelector(".ml-stuck li")!));
        Assert.Equal(SampleDesk.Unfinished, list.Document.QuerySelector("tbody a")!.TextContent);
    }

    [Fact]
    public async Task A_decision_that_waits_for_long_or_whose_proposal_changed_is_stuck_but_not_for_who_may_not_know_of_it()
    {
        await _desk.DecideAsync(SampleDesk.Prices, DecisionOutcome.Accept);
        var figures = (await _desk.Bo.OpenAsync(Address)).Document.QuerySelectorAll(".ml-figures li b").Select(figure => figure.TextContent).ToList();
        var sheet = await _desk.OpenAsync(SampleDesk.Prices);
        await sheet.SubmitAsync("Place", ("Form.StrandId", ""));
        _desk.Portal.Clock.Advance(TimeSpan.FromDays(8));
        var (inkeri, bo) = (await _desk.Portal.AsAsync(Doors.Coordinator), await _desk.Portal.AsAsync("bo.ashworth@ons.example"));

        var stuck = await StuckAsync(inkeri);

        Assert.Contains("1 pending decision wants another look: something changed since.", stuck);
        Assert.Contains("1 decision has been waiting for more than a week to be applied.", stuck);
        Assert.DoesNotContain(await StuckAsync(bo), sentence => sentence.Contains("decision", StringComparison.Ordinal));
        Assert.Equal(["22", "1", "10", "21", "0", "0"], figures);
    }

    [Theory]
    [InlineData(MailState.Held, "1 letter is held until somebody looks.")]
    [InlineData(MailState.Failed, "1 letter could not be delivered.")]
    public async Task A_letter_that_does_not_leave_is_stuck(MailState state, string sentence)
    {
        await using (var db = _desk.Portal.Open())
        {
            var member = db.Members.First();
            var letter = new OutgoingMail(member, CommunicationKind.OwnProposals, "test/1", "1@test.example", "Hello", "Hello.", MailPriority.Normal, isDraft: false, null, _desk.Portal.Now);
            db.Add(letter);
            db.Entry(letter).Property(one => one.State).CurrentValue = state;
            await db.SaveChangesAsync();
        }

        var page = await _desk.Inkeri.OpenAsync(Address);

        Assert.Contains(sentence, Stuck(page));
        var list = await _desk.Inkeri.OpenAsync(Link(page.Document.QuerySelectorAll(".ml-stuck li")[^1]));
        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_proposal_that_waits_for_its_member_is_stuck()
    {
        await using var desk = await SampleDesk.StartAsync(daysLater: 1);
        var form = await desk.Inkeri.OpenAsync("/coordination/proposals/enter");
        await form.SubmitAsync(form.Document.QuerySelector("main form button")!.TextContent.Trim(), ("Form.Address", "amina.okafor@nbs.example"));

        Assert.Contains("1 proposal that was entered for a member waits to be confirmed.", await StuckAsync(desk.Inkeri));
    }

    [Fact]
    public async Task Submissions_stand_in_the_picture_and_in_the_table_alike()
    {
        var page = await _desk.Inkeri.OpenAsync(Address);

        var rows = page.Document.QuerySelectorAll(".ml-submissions tbody tr").ToList();
        Assert.Equal(22, rows.Sum(row => Number(row.QuerySelectorAll("td")[1].TextContent)));
        Assert.Equal(rows.Count, page.Document.QuerySelectorAll("rect.ml-days__this").Length - 1);
        Assert.Contains("There are none of 2026 to compare with.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_split_off_is_a_proposal_more_and_no_submission_more()
    {
        await using (var db = _desk.Portal.Open())
        {
            var inkeri = Viewer.Of(await db.Members.WithAddress(Doors.Coordinator).SingleAsync());
            (await db.Proposals.SingleAsync(one => one.Text.Title == SampleDesk.Receipts)).Split("Second half", inkeri, _desk.Portal.Now);
            await db.SaveChangesAsync();
        }

        var page = await _desk.Inkeri.OpenAsync(Address);

        Assert.Equal("23", page.Document.QuerySelector(".ml-figures b")!.TextContent);
        Assert.Contains("22 proposals, each on the day it was first submitted.", page.Text, StringComparison.Ordinal);
    }

    private async Task LookAfterAsync(string title, Reader reader)
    {
        var sheet = await _desk.OpenAsync(title, reader);
        var option = sheet.Document.QuerySelectorAll("select[name='Form.LookedAfterById'] option").First(one => one.TextContent.StartsWith("Inkeri", StringComparison.Ordinal));
        await sheet.SubmitAsync(sheet.Document.QuerySelector("select[name='Form.LookedAfterById']")!.Closest("form")!.QuerySelector("button")!.TextContent.Trim(),
            ("Form.LookedAfterById", option.GetAttribute("value")!));
    }

    private static async Task<List<string>> StuckAsync(Reader reader) => Stuck(await reader.OpenAsync(Address));

    private static List<string> Stuck(Sheet page) => [.. page.Document.QuerySelectorAll(".ml-stuck li").Select(item => item.TextContent.Trim())];

    private static string Link(IElement item) => item.QuerySelector("a")!.GetAttribute("href")!;

    private static int Number(string words) => int.Parse(new string([.. words.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
}
