using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

public sealed class DecidingTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_decision_is_kept_private_with_a_draft_for_each_writer()
    {
        var kept = await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept, ("Form.Comment", "We look forward to it."));

        Assert.Contains("Accept into “Text classification”, version 2. Not applied yet", kept.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Submitted, (await _desk.ProposalAsync(SampleDesk.Receipts)).Status);
        var letters = await LettersAsync();
        Assert.Equal((2, MailState.Draft), (letters.Count, Assert.Single(letters.Select(letter => letter.State).Distinct())));
        Assert.All(letters, letter => Assert.Contains("We look forward to it.", letter.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_decision_replaces_the_first_and_its_letters()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);

        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);

        var decisions = (await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions.OrderBy(decision => decision.Id).ToList();
        Assert.Equal([(DecisionOutcome.Accept, false), (DecisionOutcome.NotThisYear, true)], decisions.Select(one => (one.Outcome, one.IsPending)));
        Assert.Equal([MailState.Cancelled, MailState.Cancelled, MailState.Draft, MailState.Draft], (await LettersAsync()).Select(letter => letter.State));
    }

    [Fact]
    public async Task Changes_are_due_at_the_end_of_a_day_of_the_groups_zone()
    {
        var kept = await _desk.DecideAsync(SampleDesk.Checklist, DecisionOutcome.AskForChanges,
            ("Form.Comment", "Name the data."), ("Form.DueAt", "Friday 11 December 2026"), ("Form.Fields", "ShareableData"), ("Form.Fields", "Title"));

        var decision = Assert.Single((await _desk.ProposalAsync(SampleDesk.Checklist)).Decisions);
        Assert.Equal(new DateTimeOffset(2026, 12, 11, 23, 59, 0, TimeSpan.Zero), decision.DueAt);
        Assert.Equal(("11 December 2026", "Title ShareableData"), (kept.Value("Form.DueAt"), kept.Value("Form.Fields")));
        Assert.Contains("About “Title”, “Data that can be shared”.", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_survives_a_refusal()
    {
        var refused = await _desk.DecideAsync(SampleDesk.Checklist, DecisionOutcome.AskForChanges,
            ("Form.Comment", "Name the data."), ("Form.DueAt", "Monday 11 December 2026"), ("Form.Fields", "Title"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Friday 11 December 2026", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(("AskForChanges", "Name the data.", "Monday 11 December 2026"),
            (refused.Value("Form.Outcome"), refused.Value("Form.Comment"), refused.Value("Form.DueAt")));
    }

    [Fact]
    public async Task Nothing_is_accepted_that_has_no_place() => await RefusedAsync(
        "Place the proposal in a theme or squad before you accept it.", SampleDesk.Checklist, ("Form.Outcome", "Accept"));

    [Fact]
    public async Task A_decision_needs_an_outcome() => await RefusedAsync("Choose what you decide.", SampleDesk.Receipts);

    [Fact]
    public async Task Changes_are_asked_in_words_and_by_a_day()
    {
        await RefusedAsync("Say which changes you ask for.", SampleDesk.Receipts, ("Form.Outcome", "AskForChanges"), ("Form.DueAt", "11 December 2026"), ("Form.Fields", "ShareableData"));
        await RefusedAsync("Enter a day in the future by which the changes are due.", SampleDesk.Receipts,
            ("Form.Outcome", "AskForChanges"), ("Form.Comment", "Name the data."), ("Form.DueAt", "1 November 2026"), ("Form.Fields", "ShareableData"));
    }

    [Fact]
    public async Task Deciding_before_the_deadline_asks_for_a_tick()
    {
        await using var desk = await SampleDesk.StartAsync(daysLater: 1);

        var refused = await desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var kept = await SampleDesk.DecideAsync(refused, DecisionOutcome.Accept, ("Form.Early", "true"));

        Assert.Equal("The call is still open, so the text may change. Tick the box to decide before it closes.", Assert.Single(refused.Errors));
        Assert.Contains("Not applied yet", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_with_a_conflict_is_offered_no_form_and_refused_without_it()
    {
        var form = (await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo)).Filled("Keep the decision", ("Form.Outcome", "NotThisYear"));
        var sheet = await _desk.OpenAsync(SampleDesk.Prices, _desk.Bo);

        var refused = await sheet.SendAsync(($"{sheet.Address}?handler=Decide", form.Fields));

        Assert.Contains("Somebody from your office wrote this proposal, so another coordinator decides it.", sheet.Text, StringComparison.Ordinal);
        Assert.Empty(sheet.Document.QuerySelectorAll("[name='Form.Outcome']"));
        Assert.Equal((HttpStatusCode.BadRequest, "Somebody from your office wrote this proposal, so another coordinator decides it."),
            (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task The_second_of_two_who_decide_is_shown_the_first_decision()
    {
        var (mine, theirs) = (await _desk.OpenAsync(SampleDesk.Receipts), await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo));
        await SampleDesk.DecideAsync(theirs, DecisionOutcome.NotThisYear);

        var told = await SampleDesk.DecideAsync(mine, DecisionOutcome.Accept, ("Form.Comment", "Yes."));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Not this year, version 2. Not applied yet", told.Text, StringComparison.Ordinal);
        Assert.Equal(("Accept", "Yes."), (told.Value("Form.Outcome"), told.Value("Form.Comment")));
    }

    [Fact]
    public async Task Two_who_decide_in_the_same_instant_leave_one_decision()
    {
        var (mine, theirs) = (await _desk.OpenAsync(SampleDesk.Receipts), await _desk.OpenAsync(SampleDesk.Receipts, _desk.Bo));

        var answers = await Task.WhenAll(SampleDesk.DecideAsync(mine, DecisionOutcome.Accept), SampleDesk.DecideAsync(theirs, DecisionOutcome.NotThisYear));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Single((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions);
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task The_same_form_sent_twice_decides_once()
    {
        var sheet = await _desk.OpenAsync(SampleDesk.Receipts);
        var form = sheet.Filled("Keep the decision", ("Form.Outcome", "Accept"));

        var answers = new[] { await sheet.SendAsync(form), await sheet.SendAsync(form) };

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], answers.Select(answer => answer.Status));
        Assert.Single((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions);
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    private async Task RefusedAsync(string sentence, string title, params (string, string)[] typed)
    {
        var refused = await (await _desk.OpenAsync(title)).SubmitAsync("Keep the decision", typed);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Empty((await _desk.ProposalAsync(title)).Decisions);
        Assert.Empty(await LettersAsync());
    }

    private async Task<List<OutgoingMail>> LettersAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("decision/")).OrderBy(mail => mail.Id).ToListAsync();
    }
}
