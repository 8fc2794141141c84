using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.Coordination.Proposals;

public sealed class MergePageTests : IAsyncLifetime
{
    private SampleDesk _desk = null!;
    private int _receipts;
    private int _occupations;

    public async ValueTask InitializeAsync()
    {
        _desk = await SampleDesk.StartAsync();
        (_receipts, _occupations) = (await _desk.IdAsync(SampleDesk.Receipts), await _desk.IdAsync(SampleDesk.Occupations));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task One_chooses_what_it_goes_into_and_then_whose_words_stay()
    {
        var list = await _desk.Inkeri.OpenAsync($"/coordination/proposals/{_receipts}/merge");
        var page = await FormAsync();

        Assert.Contains(SampleDesk.Occupations, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleDesk.Withdrawn, list.Text, StringComparison.Ordinal);
        Assert.Contains("2 answers are the same in both", page.Text, StringComparison.Ordinal);
        var merged = await page.SubmitAsync(Button, ("Form.Words[Title]", "Merged"), ("Form.Words[Answers-2]", "Merged"), ("Form.Comment", "Do it together."));

        Assert.Equal($"/coordination/proposals/{_receipts}", merged.Address);
        Assert.Contains($"Merge into “{SampleDesk.Occupations}” (No. {_occupations}), version 2. Not applied yet", merged.Text, StringComparison.Ordinal);
        var decision = Assert.Single((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions);
        Assert.Equal((DecisionOutcome.Merge, _occupations, "Do it together."), (decision.Outcome, decision.IntoId, decision.Comment));
        Assert.Equal(["Title", "Answers[2]"], decision.Chosen.Select(chosen => chosen.Name));
        Assert.Equal([MailState.Draft, MailState.Draft], (await LettersAsync()).Select(letter => letter.State));
    }

    [Fact]
    public async Task What_was_chosen_is_ticked_when_one_comes_back()
    {
        await (await FormAsync()).SubmitAsync(Button, ("Form.Words[WhatAndWhy]", "Both"), ("Form.Comment", "Do it together."));

        var again = await FormAsync();

        Assert.Equal(("Both", "Into", "Do it together."), (again.Value("Form.Words[WhatAndWhy]"), again.Value("Form.Words[Title]"), again.Value("Form.Comment")));
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_chosen()
    {
        var refused = await (await FormAsync()).SubmitAsync(Button, ("Form.Words[Title]", "Both"), ("Form.Words[Stage]", "Merged"));

        Assert.Equal((HttpStatusCode.BadRequest, "Choose one of the two answers to “Title”."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("Merged", refused.Value("Form.Words[Stage]"));
        Assert.Empty((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions);
    }

    [Fact]
    public async Task A_text_that_changed_since_is_shown_before_anything_is_chosen()
    {
        var page = await FormAsync();
        await using (var db = _desk.Portal.Open())
        {
            var target = await db.Proposals.SingleAsync(one => one.Id == _occupations);
            typeof(Proposal).GetProperty(nameof(Proposal.SubmittedVersion))!.SetValue(target, 9);
            await db.SaveChangesAsync();
        }

        var told = await page.SubmitAsync(Button, ("Form.Comment", "Together."));

        Assert.Equal((HttpStatusCode.Conflict, "Together."), (told.Status, told.Value("Form.Comment")));
    }

    [Fact]
    public async Task Undoing_leaves_every_row_as_it_was_before()
    {
        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.NotThisYear, ("Form.Comment", "Next year."));
        await HoldOneAsync();
        var before = await StoredAsync();
        var merged = await (await FormAsync()).SubmitAsync(Button, ("Form.Words[Title]", "Merged"));
        var between = await StoredAsync();

        var undone = await merged.SubmitAsync("Undo the merge");

        Assert.Contains("The merge is undone. All is as it was before.", undone.Text, StringComparison.Ordinal);
        Assert.NotEqual(before, between);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Dropped_on_the_page_of_decisions_it_is_undone_as_well()
    {
        var before = await StoredAsync();
        await (await FormAsync()).SubmitAsync(Button);

        await (await _desk.DecisionsAsync()).SubmitAsync($"Drop this decision about “{SampleDesk.Receipts}”");

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Applied_with_the_acceptance_there_is_one_activity_with_the_offices_of_all()
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);
        await (await FormAsync()).SubmitAsync(Button, ("Form.Words[Title]", "Merged"));

        await _desk.ApplyAsync();
        await _desk.PublishAsync();

        var (merged, into) = (await _desk.ProposalAsync(SampleDesk.Receipts), await _desk.ProposalAsync(SampleDesk.Occupations));
        Assert.Equal((ProposalStatus.Merged, into.ActivityId, SampleDesk.Receipts), (merged.Status, merged.ActivityId, into.Activity!.Title));
        var page = await _desk.Portal.Visitor().OpenAsync($"/activities/{into.ActivityId}");
        Assert.Contains("National Bureau of Statistics", page.Text, StringComparison.Ordinal);
        Assert.Contains("Turkish Statistical Institute", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decided_again_it_leaves_the_activity_as_it_was_without_it()
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);
        await (await FormAsync()).SubmitAsync(Button, ("Form.Words[Title]", "Merged"));
        await _desk.ApplyAsync();

        await _desk.DecideAsync(SampleDesk.Receipts, DecisionOutcome.Accept);
        var applied = await _desk.ApplyAsync();
        Assert.Contains("1 decision is applied.", applied.Text, StringComparison.Ordinal);

        var (own, into) = (await _desk.ProposalAsync(SampleDesk.Receipts), await _desk.ProposalAsync(SampleDesk.Occupations));
        Assert.Equal((ProposalStatus.Accepted, SampleDesk.Receipts, SampleDesk.Occupations), (own.Status, own.Activity!.Title, into.Activity!.Title));
        Assert.NotEqual(own.ActivityId, into.ActivityId);
    }

    [Fact]
    public async Task A_merge_into_what_is_not_accepted_waits_and_says_why()
    {
        await (await FormAsync()).SubmitAsync(Button);
        var page = await _desk.DecisionsAsync();

        var refused = await page.SubmitAsync("Apply the ticked decisions", ("Form.DecisionIds", page.Document.QuerySelector("[name='Form.DecisionIds']")!.GetAttribute("value")!));

        Assert.Contains($"It goes into “{SampleDesk.Occupations}”, which is not accepted. Decide about that one first.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[name='Form.DecisionIds'][checked]"));
        Assert.StartsWith($"“{SampleDesk.Receipts}” is merged into “{SampleDesk.Occupations}”, which is not accepted.", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_down_what_others_are_merged_into_is_pointed_out()
    {
        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.Accept);
        await (await FormAsync()).SubmitAsync(Button);
        await _desk.ApplyAsync();

        await _desk.DecideAsync(SampleDesk.Occupations, DecisionOutcome.NotThisYear);

        Assert.Contains($"“{SampleDesk.Receipts}” is merged into it. Decide about that one again, too.", (await _desk.DecisionsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_merges_once()
    {
        var page = await FormAsync();
        var form = page.Filled(Button);

        var answers = new[] { await page.SendAsync(form), await page.SendAsync(form) };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single((await _desk.ProposalAsync(SampleDesk.Receipts)).Decisions);
    }

    [Fact]
    public async Task Two_who_merge_the_same_two_the_other_way_round_leave_one_merge()
    {
        var one = await FormAsync();
        var other = await _desk.Bo.OpenAsync($"/coordination/proposals/{_occupations}/merge?into={_receipts}");

        var answers = await Task.WhenAll(one.SubmitAsync(Button), other.SubmitAsync($"Merge No. {_occupations} into No. {_receipts}"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        await using var db = _desk.Portal.Open();
        Assert.Equal(1, await db.Decisions.Pending.OfMerges.CountAsync());
    }

    [Fact]
    public async Task A_coordinator_with_a_conflict_is_offered_neither_side()
    {
        var prices = await _desk.IdAsync(SampleDesk.Prices);
        var form = (await FormAsync(_desk.Bo)).Filled(Button);

        var own = await _desk.Bo.OpenAsync($"/coordination/proposals/{prices}/merge");
        var list = await _desk.Bo.OpenAsync($"/coordination/proposals/{_receipts}/merge");
        var refused = await own.SendAsync(($"/coordination/proposals/{prices}/merge?into={_receipts}", form.Fields));

        Assert.Contains("Somebody from your office wrote this proposal, so another coordinator decides it.", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleDesk.Prices, list.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "Somebody from your office wrote this proposal, so another coordinator decides it."), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task The_page_asks_the_database_at_most_six_times(int more)
    {
        await using (var db = _desk.Portal.Open())
        {
            var whole = await db.Proposals.Include(one => one.Writers).ThenInclude(writer => writer.Member).SingleAsync(one => one.Id == _receipts);
            for (var part = 0; part < more; part++)
                db.Add(whole.Split($"part {part}", new() { MemberId = 999, IsCoordinator = true }, _desk.Portal.Now));
            await db.SaveChangesAsync();
        }
        using var statements = Data.Statements.Of(_desk.Portal.Database);
        foreach (var address in new[] { $"/coordination/proposals/{_receipts}/merge", $"/coordination/proposals/{_receipts}/merge?into={_occupations}", $"/coordination/proposals/{_receipts}/split" })
        {
            statements.Forget();
            await _desk.Inkeri.GetAsync(address);
            Assert.InRange(statements.Asked.Count, 1, 6);
        }
    }

    private string Button => $"Merge No. {_receipts} into No. {_occupations}";

    private Task<Sheet> FormAsync(Reader? reader = null) => (reader ?? _desk.Inkeri).OpenAsync($"/coordination/proposals/{_receipts}/merge?into={_occupations}");

    private async Task HoldOneAsync()
    {
        await using var db = _desk.Portal.Open();
        (await db.OutgoingMail.OrderBy(mail => mail.Id).FirstAsync(mail => mail.Occasion.StartsWith("decision/"))).HoldDraft();
        await db.SaveChangesAsync();
    }

    private async Task<List<OutgoingMail>> LettersAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("decision/")).OrderBy(mail => mail.Id).ToListAsync();
    }

    private Task<string> StoredAsync() => Rows.OfProposalsAsync(_desk.Portal);
}
