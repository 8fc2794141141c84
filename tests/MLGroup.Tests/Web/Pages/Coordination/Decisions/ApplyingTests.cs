using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Decisions;

public sealed class ApplyingTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await SampleDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Decisions_are_applied_together_with_activities_and_letters()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await _desk.DecideAsync(SampleDesk.Checklist, DecisionOutcome.NotThisYear);

        var applied = await _desk.ApplyAsync();

        Assert.Contains("2 decisions are applied. 4 letters are on the way to 4 people.", applied.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing waits to be applied", applied.Text, StringComparison.Ordinal);
        var (accepted, declined) = (await _desk.ProposalAsync(SampleDesk.Receipts), await _desk.ProposalAsync(SampleDesk.Checklist));
        Assert.Equal((ProposalStatus.Accepted, "Text classification"), (accepted.Status, accepted.Activity!.Strand.Name));
        Assert.Equal((ProposalStatus.NotThisYear, null), (declined.Status, declined.Activity));
        Assert.Equal([MailState.Queued], (await LettersAsync()).Select(letter => letter.State).Distinct());
    }

    [Fact]
    public async Task Names_counts_and_letters_are_shown_before()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);

        var page = await _desk.DecisionsAsync();

        Assert.Contains("Accept (2)", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{SampleDesk.Receipts} (TurkStat, GUS)", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name='Form.DecisionIds'][checked]").Length);
        Assert.Contains("to Amina Okafor", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_ticked_ones_are_applied()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);
        var page = await _desk.DecisionsAsync();

        await page.SubmitAsync("Apply the ticked decisions", ("Form.DecisionIds", await DecisionIdAsync(SampleDesk.Occupations)));

        Assert.Equal(ProposalStatus.Submitted, (await _desk.ProposalAsync(SampleDesk.Receipts)).Status);
        Assert.Equal(ProposalStatus.Accepted, (await _desk.ProposalAsync(SampleDesk.Occupations)).Status);
        Assert.Equal(2, (await LettersAsync()).Count(letter => letter.State == MailState.Draft));
    }

    [Fact]
    public async Task Without_a_tick_nothing_happens_and_a_sentence_says_so()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var page = await _desk.DecisionsAsync();
        var (address, fields) = page.Filled("Apply the ticked decisions");

        var refused = await page.SendAsync((address, [.. fields.Where(field => field.Key != "Form.DecisionIds")]));

        Assert.Equal((HttpStatusCode.BadRequest, "Tick the decisions that you want to apply."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_applies_once()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var page = await _desk.DecisionsAsync();
        var form = page.Filled("Apply the ticked decisions");

        var answers = await Task.WhenAll(page.SendAsync(form), page.SendAsync(form));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await using var db = _desk.Portal.Open();
        Assert.Equal((1, 2), (await db.Activities.CountAsync(), (await LettersAsync()).Count));
    }

    [Fact]
    public async Task A_second_tab_is_told_that_it_is_applied_already()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var (one, other) = (await _desk.DecisionsAsync(), await _desk.DecisionsAsync());
        await one.SubmitAsync("Apply the ticked decisions");

        var told = await other.SubmitAsync("Apply the ticked decisions");

        Assert.Equal((HttpStatusCode.BadRequest, $"The decision about “{SampleDesk.Receipts}” was applied or replaced meanwhile."),
            (told.Status, Assert.Single(told.Errors)));
    }

    [Fact]
    public async Task A_dropped_letter_stays_dropped()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await using (var db = _desk.Portal.Open())
        {
            (await db.OutgoingMail.OrderBy(mail => mail.Id).FirstAsync()).Drop("We call them instead.");
            await db.SaveChangesAsync();
        }

        await _desk.ApplyAsync();

        Assert.Equal([MailState.Cancelled, MailState.Queued], (await LettersAsync()).Select(letter => letter.State));
    }

    [Fact]
    public async Task A_held_letter_stays_when_the_others_leave_and_is_sent_by_hand()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var address = $"/coordination/mail/{(await LettersAsync())[0].Id}";
        var held = await (await _desk.Inkeri.OpenAsync(address)).SubmitAsync("Hold it back");
        var edited = await held.SubmitAsync("Save the letter", ("Form.Subject", "We talk first"));

        Assert.Contains("This letter stays here when its decision is applied, until somebody sends it.", edited.Text, StringComparison.Ordinal);
        Assert.Contains("1 letter goes to 1 person", (await _desk.DecisionsAsync()).Text, StringComparison.Ordinal);
        var applied = await _desk.ApplyAsync();
        Assert.Contains("1 letter is on the way to 1 person.", applied.Text, StringComparison.Ordinal);
        Assert.Equal([MailState.Held, MailState.Queued], (await LettersAsync()).Select(letter => letter.State));
        await (await _desk.Inkeri.OpenAsync(address)).SubmitAsync("Send it");

        Assert.Equal([("We talk first", MailState.Queued)], (await LettersAsync()).Take(1).Select(letter => (letter.Subject, letter.State)));
    }

    [Fact]
    public async Task A_held_letter_can_be_let_go_with_the_others_again()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var held = await (await _desk.Inkeri.OpenAsync($"/coordination/mail/{(await LettersAsync())[0].Id}")).SubmitAsync("Hold it back");

        await held.SubmitAsync("Let it leave with the decision");

        Assert.Equal([MailState.Draft], (await LettersAsync()).Select(letter => letter.State).Distinct());
    }

    [Fact]
    public async Task A_later_decision_drops_what_is_held_or_waits_to_leave()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await (await _desk.Inkeri.OpenAsync($"/coordination/mail/{(await LettersAsync())[0].Id}")).SubmitAsync("Hold it back");
        await _desk.ApplyAsync();

        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();

        Assert.Equal([MailState.Cancelled, MailState.Cancelled, MailState.Queued, MailState.Queued], (await LettersAsync()).Select(letter => letter.State));
    }

    [Theory]
    [InlineData(MailState.Sent)]
    [InlineData(MailState.Leased)]
    public async Task A_later_decision_touches_nothing_that_has_left_or_is_leaving(MailState state)
    {
        await _desk.AcceptAsync(SampleDesk.Receipts);
        await TakeAsync(state);

        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();

        Assert.Equal([state, MailState.Cancelled, MailState.Queued, MailState.Queued], (await LettersAsync()).Select(letter => letter.State));
    }

    [Fact]
    public async Task A_letter_that_the_post_office_takes_in_the_same_instant_is_not_dropped()
    {
        await _desk.AcceptAsync(SampleDesk.Receipts);
        await using var db = _desk.Portal.Open();
        var letters = await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("decision/")).ToListAsync();
        await TakeAsync(MailState.Leased);

        letters.ForEach(letter => letter.Replace());

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        Assert.Equal([MailState.Leased, MailState.Queued], (await LettersAsync()).Select(letter => letter.State));
    }

    [Fact]
    public async Task A_letter_with_a_doubtful_date_leaves_only_with_a_tick()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept, ("Form.Comment", "We meet on Monday 11 December 2026."));
        var page = await _desk.DecisionsAsync();

        var refused = await page.SubmitAsync("Apply the ticked decisions");
        var applied = await refused.SubmitAsync("Apply the ticked decisions", ("Form.Anyway", "true"));

        Assert.Contains("look at its dates", page.Text, StringComparison.Ordinal);
        Assert.Contains("looks wrong. Change it, or tick the box to send it all the same.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("1 decision is applied.", applied.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_decision_takes_its_letters_with_it()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);

        var dropped = await (await _desk.DecisionsAsync()).SubmitAsync($"Drop this decision about “{SampleDesk.Receipts}”");

        Assert.Contains("Nobody was told of it.", dropped.Text, StringComparison.Ordinal);
        Assert.False(Assert.Single((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions).IsPending);
        Assert.All(await LettersAsync(), letter => Assert.Equal(MailState.Cancelled, letter.State));
    }

    [Fact]
    public async Task A_proposal_withdrawn_since_is_pointed_out_and_stops_the_whole_act()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);
        var before = await _desk.DecisionsAsync();
        await using (var db = _desk.Portal.Open())
        {
            var withdrawn = await db.Proposals.SingleAsync(one => one.Text.Title == SampleDesk.Occupations);
            withdrawn.Withdraw("No time.", Viewer.Of(await db.Members.WithAddress("amina.okafor@nbs.example").SingleAsync()), _desk.Portal.Now);
            await db.SaveChangesAsync();
        }

        var refused = await before.SubmitAsync("Apply the ticked decisions");
        var after = await _desk.DecisionsAsync();

        Assert.Contains("was withdrawn by its writers", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Submitted, (await _desk.ProposalAsync(SampleDesk.Receipts)).Status);
        Assert.Contains("Its writers withdrew the proposal since. Drop this decision.", after.Text, StringComparison.Ordinal);
        Assert.Single(after.Document.QuerySelectorAll("input[name='Form.DecisionIds'][checked]"));
    }

    [Fact]
    public async Task A_proposal_moved_since_is_not_ticked_until_somebody_looked()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        await (await _desk.OpenAsync(SampleDesk.Receipts)).SubmitAsync("Place", ("Form.StrandId", ""));

        var page = await _desk.DecisionsAsync();

        Assert.Contains("The proposal was taken out of its theme or squad since.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[name='Form.DecisionIds'][checked]"));
    }

    [Fact]
    public async Task Changes_asked_open_the_proposal_again()
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.AskForChanges, ("Form.Comment", "Name the data."), ("Form.DueAt", "11 December 2026"), ("Form.Fields", "ShareableData"));

        await _desk.ApplyAsync();

        var proposal = await _desk.ProposalAsync(SampleDesk.Occupations);
        Assert.Equal((ProposalStatus.ChangesAsked, true), (proposal.Status, proposal.IsOpen(_desk.Portal.Now)));
    }

    [Fact]
    public async Task A_later_decision_moves_an_accepted_proposal_and_keeps_its_activity()
    {
        await _desk.AcceptAsync(SampleDesk.Receipts);
        var activity = (await _desk.ProposalAsync(SampleDesk.Receipts)).ActivityId;

        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear);
        await _desk.ApplyAsync();
        await _desk.AcceptAsync(SampleDesk.Receipts);

        var again = await _desk.ProposalAsync(SampleDesk.Receipts);
        Assert.Equal((ProposalStatus.Accepted, activity), (again.Status, again.ActivityId));
        Assert.Single(again.Decisions, decision => decision.AppliedAt is not null && decision.ReplacedAt is null);
    }

    // The first letter, as the post office would.
    private async Task TakeAsync(MailState state)
    {
        var first = (await LettersAsync())[0].Id;
        await using var db = _desk.Portal.Open();
        await db.OutgoingMail.Where(mail => mail.Id == first).ExecuteUpdateAsync(mail =>
            mail.SetProperty(one => one.State, state).SetProperty(one => one.RowVersion, one => one.RowVersion + 1));
    }

    private async Task<string> DecisionIdAsync(string title) =>
        $"{(await _desk.ProposalAsync(title)).Decisions.Single(decision => decision.IsPending).Id}";

    private async Task<List<OutgoingMail>> LettersAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("decision/")).OrderBy(mail => mail.Id).ToListAsync();
    }
}
