using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>Handing a proposal in, and what happens when one does it twice, too late, or alone.</summary>
public sealed class SubmitTests : IAsyncLifetime
{
    private const string Amina = "amina.okafor@nbs.example";

    private static readonly (string, string)[] Complete =
    [
        ("Form.Title", "Coding occupations anew"), ("Form.WhatAndWhy", "The classification changes."), ("Form.Kind", "research-project"),
        ("Form.Part", "lead"), ("Form.Stage", "maintenance"), ("Form.UseToOthers", "Everyone recodes.")
    ];

    private Portal _portal = null!;
    private Reader _amina = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync(sample: true);
        _amina = await _portal.AsAsync(Amina);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Six_answers_are_enough_and_the_writer_gets_a_receipt()
    {
        var check = await CheckAsync(Complete);

        var shown = await check.SubmitAsync("Submit the proposal");

        Assert.Contains("We have your proposal. Its number is", shown.Text, StringComparison.Ordinal);
        var (proposal, receipts) = await StoredAsync("Coding occupations anew");
        Assert.Equal(ProposalStatus.Submitted, proposal.Status);
        Assert.Equal((Amina, CommunicationKind.OwnProposals), Assert.Single(receipts));
    }

    [Fact]
    public async Task Submitted_empty_it_names_what_is_missing_in_the_order_of_the_form()
    {
        var check = await CheckAsync([]);

        var refused = await check.SubmitAsync("Submit the proposal");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(
        [
            "Enter a title.", "Say what you want to do, and why.", "Choose what kind of activity it is.",
            "Choose whether you would lead it or help run it.", "Choose how far along it is.", "Say what use it is to other offices."
        ], refused.Errors);
    }

    [Fact]
    public async Task Changes_that_were_not_submitted_before_the_deadline_are_named_and_can_be_read()
    {
        var shown = await (await CheckAsync(Complete)).SubmitAsync("Submit the proposal");
        var id = (await StoredAsync("Coding occupations anew")).Proposal.Id;
        await (await _amina.OpenAsync($"/my/proposals/{id}/edit")).SubmitAsync("Save draft", ("Form.Title", "A better title"));
        await _portal.CloseCallAsync();

        var (check, page) = (await _amina.OpenAsync($"/my/proposals/{id}/check"), await _amina.OpenAsync($"/my/proposals/{id}"));

        foreach (var sheet in new[] { check, page })
        {
            Assert.Contains("Your later changes were not submitted.", sheet.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("nothing was changed since", sheet.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("until you submit the changes", sheet.Text, StringComparison.Ordinal);
        }
        var typed = await _amina.OpenAsync(page.Document.QuerySelector(".govuk-inset-text a")!.GetAttribute("href")!);
        Assert.Contains("A better title", typed.Text, StringComparison.Ordinal);
        Assert.NotEqual(shown.Address, typed.Address);
    }

    [Fact]
    public async Task Twelve_identical_submits_have_one_effect_and_show_the_same_page()
    {
        var check = await CheckAsync(Complete);
        var filled = check.Filled("Submit the proposal");

        var shown = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => check.SendAsync(filled))));

        var (proposal, receipts) = await StoredAsync("Coding occupations anew");
        Assert.Equal([$"/my/proposals/{proposal.Id}"], shown.Select(sheet => sheet.Address).Distinct());
        Assert.Equal(1, proposal.SubmittedVersion);
        Assert.Single(receipts);
    }

    [Fact]
    public async Task After_the_grace_nothing_is_submitted_and_the_text_stays()
    {
        var check = await CheckAsync(Complete);
        await _portal.CloseCallAsync();

        var refused = await check.SubmitAsync("Submit the proposal");

        Assert.Equal((HttpStatusCode.BadRequest, "The call for 2027 closed on 2 November 2026, 08:00 (London)."), (refused.Status, refused.Errors.Single()));
        Assert.Contains("Coding occupations anew", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_submitted_stands_until_the_changes_are_submitted()
    {
        var shown = await (await CheckAsync(Complete)).SubmitAsync("Submit the proposal");
        var edit = await _amina.OpenAsync(shown.Address + "/edit");

        await edit.SubmitAsync("Save draft", ("Form.Title", "A better title"));
        var between = await StoredAsync("Coding occupations anew");
        await (await _amina.OpenAsync(shown.Address + "/check")).SubmitAsync("Submit changes");
        var after = await StoredAsync("A better title");

        Assert.True(between.Proposal.HasUnsubmittedChanges);
        Assert.Equal((2, false), (after.Proposal.SubmittedVersion, after.Proposal.HasUnsubmittedChanges));
        Assert.Equal(2, after.Receipts.Count);
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason_and_can_be_taken_back_while_the_call_is_open()
    {
        var shown = await (await CheckAsync(Complete)).SubmitAsync("Submit the proposal");

        var refused = await shown.SubmitAsync("Withdraw the proposal", ("Form.Reason", " "));
        var withdrawn = await shown.SubmitAsync("Withdraw the proposal", ("Form.Reason", "Our budget was cut."));
        var draft = await withdrawn.SubmitAsync("Make it a draft again");

        Assert.Equal(["Say in a few words why you withdraw it."], refused.Errors);
        Assert.Contains("Withdrawn: Our budget was cut.", withdrawn.Text, StringComparison.Ordinal);
        Assert.EndsWith("/edit", draft.Address, StringComparison.Ordinal);
        var seen = await _amina.OpenAsync(draft.Address.Replace("/edit", "", StringComparison.Ordinal));
        Assert.Contains("This is a draft again and not in the call.", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What you submitted", seen.Text, StringComparison.Ordinal);
    }

    private async Task<Sheet> CheckAsync((string, string)[] answers)
    {
        var form = await (await _amina.OpenAsync("/my/proposals/new")).SubmitAsync("Start your proposal");
        await form.SubmitAsync("Save and continue", answers);
        return await _amina.OpenAsync(form.Address.Replace("/edit", "/check", StringComparison.Ordinal));
    }

    private async Task<(Proposal Proposal, IReadOnlyList<(string Address, CommunicationKind Kind)> Receipts)> StoredAsync(string title)
    {
        await using var db = _portal.Open();
        var proposal = await db.Proposals.SingleAsync(proposal => proposal.Submitted!.Title == title, TestContext.Current.CancellationToken);
        var receipts = await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith($"received/{proposal.Id}/"))
            .Select(mail => new { mail.Address, mail.Kind }).ToListAsync(TestContext.Current.CancellationToken);
        return (proposal, [.. receipts.Select(receipt => (receipt.Address, receipt.Kind))]);
    }
}
