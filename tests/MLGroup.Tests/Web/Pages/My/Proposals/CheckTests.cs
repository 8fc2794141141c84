using System.Net;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>The last look before handing in: what is missing, what can follow, and what can no longer be done.</summary>
public sealed class CheckTests : IAsyncLifetime
{
    private SharedDraft _draft = null!;

    public async ValueTask InitializeAsync() =>
        _draft = await SharedDraft.StartAsync(settings: new() { ["Portal:ContactAddress"] = "group@mlgroup.example" });

    public ValueTask DisposeAsync() => _draft.DisposeAsync();

    [Fact]
    public async Task What_is_missing_leads_to_its_field_on_its_step()
    {
        await WriteAsync(SharedDraft.Complete with { Title = "", Kind = "training", HoursAMonth = "many" });

        var check = await _draft.OpenAsync("check");

        Assert.Equal(
        [
            ("Enter a title.", "edit#Form_Title"), ("Choose one of the answers to “For whom is the training?”.", "edit#Form_Answers_1_"),
            ("Enter the hours a month as a whole number, for example 10.", "details#Form_HoursAMonth")
        ], check.Document.QuerySelectorAll(".govuk-inset-text a").Select(link => (link.TextContent, link.GetAttribute("href")!.Split('/')[^1])));
    }

    [Fact]
    public async Task A_question_of_another_kind_of_activity_never_blocks()
    {
        var shown = await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");

        Assert.Equal($"/my/proposals/{_draft.Id}", shown.Address);
    }

    [Fact]
    public async Task A_text_with_too_many_words_is_saved_and_named()
    {
        var long301 = string.Join(' ', Enumerable.Repeat("word", 301));
        await (await _draft.OpenAsync("edit")).SubmitAsync("Save draft", ("Form.WhatAndWhy", long301));

        var refused = await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");

        Assert.Equal(["Shorten “What you want to do, and why” by 1 word: it has 301, and 300 is the most."], refused.Errors);
        Assert.Equal("It is not submitted yet", refused.Document.QuerySelector(".govuk-error-summary h2")!.TextContent);
        Assert.StartsWith("Error: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.Contains("301 of 300 words", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_follow_is_a_list_apart()
    {
        var check = await _draft.OpenAsync("check");

        Assert.Contains("You can submit without these answers. They are due before the programme meeting on", check.Text, StringComparison.Ordinal);
        Assert.Contains("Has your office tried this before?", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("How many people can take part?", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_changed_there_is_no_button()
    {
        await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");

        var check = await _draft.OpenAsync("check");

        Assert.Contains("It is submitted, and nothing was changed since.", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Document.QuerySelectorAll("main button"), button => button.TextContent.Contains("ubmit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submitted_from_two_tabs_the_second_hears_that_nothing_changed()
    {
        var (one, two) = (await _draft.OpenAsync("check"), await _draft.OpenAsync("check"));
        await one.SubmitAsync("Submit the proposal");

        var refused = await two.SubmitAsync("Submit the proposal");

        Assert.Equal((HttpStatusCode.BadRequest, "This proposal is submitted already, and nothing was changed since."), (refused.Status, refused.Errors.Single()));
        Assert.Equal(1, (await _draft.StoredAsync()).SubmittedVersion);
    }

    [Fact]
    public async Task After_the_deadline_only_the_details_go_along_and_it_says_so()
    {
        await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");
        await _draft.Portal.CloseCallAsync();
        await (await _draft.OpenAsync("details")).SubmitAsync("Save draft", ("Form.Start", "February"));

        var check = await _draft.OpenAsync("check");
        var shown = await check.SubmitAsync("Submit changes");

        Assert.Contains("The call has closed, so only your changes of the details go along.", check.Text, StringComparison.Ordinal);
        Assert.Equal((2, "February"), ((await _draft.StoredAsync()).SubmittedVersion, (await _draft.StoredAsync()).Submitted!.Start));
        Assert.Contains("You can still add to the details and submit them until the programme meeting.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("The call closed on", (await _draft.OpenAsync("edit")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("details")]
    [InlineData("check")]
    public async Task After_the_deadline_the_text_of_a_draft_stays_readable_with_whom_to_ask(string step)
    {
        await WriteAsync(SharedDraft.Complete with { Start = "Reading receipts" });
        await _draft.Portal.CloseCallAsync();

        var closed = await _draft.OpenAsync(step);

        Assert.Contains("The call closed on 2 November 2026, 09:00 (Lagos).", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Reading receipts", closed.Text, StringComparison.Ordinal);
        Assert.Equal($"mailto:group@mlgroup.example?subject=Proposal%20{_draft.Id}", closed.Document.QuerySelector("main a[href^=mailto]")!.GetAttribute("href"));
        Assert.Null(closed.Document.QuerySelector(".ml-columns__main form, .govuk-summary-list__actions, .ml-card form"));
    }

    [Fact]
    public async Task Within_the_grace_it_says_that_the_proposal_is_marked_as_late()
    {
        await _draft.ChangeAsync((proposal, _) =>
        {
            var programme = proposal.Call.Programme;
            programme.Schedule(MilestoneKind.ProposalDeadline, MLGroup.Domain.ZonedTime.At(_draft.Portal.Now.AddMinutes(-1), programme.ZoneId));
            proposal.Call.Describe(proposal.Call.Text, proposal.Call.Objectives, proposal.Call.Criteria, graceMinutes: 5);
        });

        var check = await _draft.OpenAsync("check");
        var shown = await check.SubmitAsync("Submit the proposal");

        Assert.Contains("The deadline has passed. Your proposal is still taken now, and it is marked as late.", check.Text, StringComparison.Ordinal);
        Assert.Contains("It came after the deadline, so it is marked as late.", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProposalStatus.Withdrawn, "This proposal is withdrawn. Take it back to go on.")]
    [InlineData(ProposalStatus.NotThisYear, "This proposal is decided and can no longer be changed.")]
    public async Task What_is_withdrawn_or_decided_is_neither_saved_nor_submitted(ProposalStatus status, string sentence)
    {
        var (edit, check) = (await _draft.OpenAsync("edit"), await _draft.OpenAsync("check"));
        var coordinator = await _draft.CoordinatorAsync();
        await _draft.ChangeAsync((proposal, writer) =>
        {
            proposal.Submit(writer, _draft.Portal.Now);
            if (status == ProposalStatus.Withdrawn)
                proposal.Withdraw("No time.", writer, _draft.Portal.Now);
            else
                proposal.Decide(DecisionOutcome.NotThisYear, null, "", null, coordinator, _draft.Portal.Now, early: true).Apply(coordinator, _draft.Portal.Now);
        });

        var unsaved = await edit.SubmitAsync("Save draft", ("Form.Title", "Later"));
        var unsubmitted = await check.SubmitAsync("Submit the proposal");

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (unsaved.Status, unsaved.Errors.Single()));
        Assert.Equal((HttpStatusCode.BadRequest, sentence), (unsubmitted.Status, unsubmitted.Errors.Single()));
        Assert.Contains("Later", unsaved.Text, StringComparison.Ordinal);
        Assert.Equal("Reading receipts", (await _draft.StoredAsync()).Text.Title);
    }

    private Task WriteAsync(ProposalText text) => _draft.ChangeAsync((proposal, writer) => proposal.Write(text, writer, _draft.Portal.Now));
}
