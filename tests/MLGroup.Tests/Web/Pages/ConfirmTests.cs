using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Tests.Web.Pages.Coordination;

namespace MLGroup.Tests.Web.Pages;

public sealed class ConfirmTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.WithProgrammeAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_document_becomes_the_member_s_submitted_proposal_by_one_link()
    {
        var form = await EnterAsync();
        var saved = await form.SubmitAsync("Save draft", Complete());
        var asked = await (await _desk.Dina.OpenAsync($"/coordination/proposals/{await IdAsync()}")).SubmitAsync("Ask the proposer to confirm it");
        var page = await _desk.Portal.Visitor().OpenAsync(await LinkAsync());

        var done = await page.SubmitAsync("Confirm and submit it");

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Draft for Amina Bello", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your draft", form.Text, StringComparison.Ordinal);
        Assert.Contains("has not confirmed it yet", asked.Text, StringComparison.Ordinal);
        Assert.Contains("You have confirmed the proposal.", done.Text, StringComparison.Ordinal);
        await using var db = _desk.Portal.Open();
        var proposal = await db.Proposals.SingleAsync();
        Assert.Equal((ProposalStatus.Submitted, "Reading receipts", false), (proposal.Status, proposal.Submitted!.Title, proposal.AwaitsConfirmation));
        var occasions = await db.OutgoingMail.Where(mail => mail.MemberId == _desk.People.Amina.Id).OrderBy(mail => mail.Id).Select(mail => mail.Occasion).ToListAsync();
        Assert.Equal(["confirm", "received"], occasions.Select(occasion => occasion.Split('/')[0]));
    }

    [Fact]
    public async Task A_lost_letter_is_sent_again_when_it_is_asked_for_an_hour_later()
    {
        await EnterAsync();
        var sheet = await _desk.Dina.OpenAsync($"/coordination/proposals/{await IdAsync()}");

        var asked = await sheet.SubmitAsync("Ask the proposer to confirm it");
        var atOnce = await asked.SubmitAsync("Ask the proposer to confirm it");
        var before = await AskedAsync();
        _desk.Portal.Clock.Advance(TimeSpan.FromHours(1));
        var later = await atOnce.SubmitAsync("Ask the proposer to confirm it");

        Assert.Contains("We ask Amina Bello to confirm it.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("We asked Amina Bello to confirm this text already. If the letter is lost, ask again in an hour.", atOnce.Text, StringComparison.Ordinal);
        Assert.Contains("We ask Amina Bello to confirm it.", later.Text, StringComparison.Ordinal);
        Assert.Equal((1, 2), (before, await AskedAsync()));
    }

    [Fact]
    public async Task Opening_the_link_ten_times_changes_nothing()
    {
        await EnterAsync();
        var link = await LinkAsync();

        for (var time = 0; time < 10; time++)
            await _desk.Portal.Visitor().OpenAsync(link);

        await using var db = _desk.Portal.Open();
        Assert.True((await db.Proposals.SingleAsync()).AwaitsConfirmation);
    }

    [Fact]
    public async Task An_unfinished_one_is_confirmed_and_written_on_by_the_member()
    {
        await EnterAsync();
        var page = await _desk.Portal.Visitor().OpenAsync(await LinkAsync());

        var next = await page.SubmitAsync("Confirm and change it first");

        Assert.Contains("Say what you want to do, and why.", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", new Uri(new Uri("https://localhost"), next.Address).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await _desk.Portal.AsAsync(_desk.People.Amina)).OpenAsync($"/my/proposals/{await IdAsync()}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.Dina.OpenAsync($"/my/proposals/{await IdAsync()}/edit")).Status);
    }

    [Fact]
    public async Task What_changed_after_the_member_read_it_is_read_again_first()
    {
        var form = await EnterAsync();
        var saved = await form.SubmitAsync("Save draft", Complete());
        var page = await _desk.Portal.Visitor().OpenAsync(await LinkAsync());
        await saved.SubmitAsync("Save draft", ("Form.Title", "Reading invoices"));

        var refused = await page.SubmitAsync("Confirm and submit it");
        var done = await refused.SubmitAsync("Confirm and submit it");

        Assert.Equal(["The coordinator changed it after you opened this page. Read it again, then confirm it."], refused.Errors);
        Assert.Contains("Reading invoices", refused.Text, StringComparison.Ordinal);
        Assert.Contains("You have confirmed the proposal.", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_in_the_member_s_list_before_they_have_confirmed_it()
    {
        await EnterAsync();
        var amina = await _desk.Portal.AsAsync(_desk.People.Amina);

        var before = await amina.OpenAsync("/my/proposals");
        await (await _desk.Portal.Visitor().OpenAsync(await LinkAsync())).SubmitAsync("Confirm and change it first");

        Assert.DoesNotContain("Receipts, read by a machine", before.Text, StringComparison.Ordinal);
        Assert.Contains("Receipts, read by a machine", (await amina.OpenAsync("/my/proposals")).Text, StringComparison.Ordinal);
        Assert.Contains("Receipts, read by a machine", (await _desk.Dina.OpenAsync("/coordination/proposals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_know_it_says_so()
    {
        await EnterAsync();
        var page = await _desk.Portal.Visitor().OpenAsync(await LinkAsync());

        var thanked = await page.SubmitAsync("This is not mine");

        Assert.Contains("This proposal no longer waits for you.", thanked.Text, StringComparison.Ordinal);
        Assert.Contains("a member who said that it is not theirs", (await _desk.Dina.OpenAsync($"/coordination/proposals/{await IdAsync()}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_submitted_once()
    {
        var form = await EnterAsync();
        await form.SubmitAsync("Save draft", Complete());
        var filled = (await _desk.Portal.Visitor().OpenAsync(await LinkAsync())).Filled("Confirm and submit it");
        var sheet = await _desk.Portal.Visitor().OpenAsync(await LinkAsync());

        var answers = await Task.WhenAll(sheet.SubmitAsync("Confirm and submit it"), sheet.SubmitAsync("Confirm and submit it"));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Conflict));
        await using var db = _desk.Portal.Open();
        Assert.Equal((1, 1), ((await db.Proposals.SingleAsync()).SubmittedVersion, await db.OutgoingMail.CountAsync(mail => mail.Occasion.StartsWith("received/"))));
        Assert.NotEmpty(filled.Fields);
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("%3Cscript%3E")]
    public async Task A_foreign_token_is_not_found(string token) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.Portal.Visitor().OpenAsync($"/confirm/{token}")).Status);

    [Fact]
    public async Task Only_members_have_proposals_entered_for_them()
    {
        var refused = await (await _desk.Dina.OpenAsync("/coordination/proposals/enter")).SubmitAsync("Start typing it in", ("Form.Address", "nobody@office.example"));
        var own = await refused.SubmitAsync("Start typing it in", ("Form.Address", _desk.People.Dina.Address));

        Assert.Equal(["No member of the group has this address. Add the person under “Members” first."], refused.Errors);
        Assert.Equal(["This is your own address. Propose your own activity under “My proposals”."], own.Errors);
    }

    [Fact]
    public async Task After_the_deadline_a_day_is_asked_for_and_lateness_is_marked()
    {
        _desk.Portal.Clock.SetUtcNow(Calls.Deadline.AddDays(1));
        var page = await (await _desk.Portal.AsAsync(_desk.People.Dina)).OpenAsync("/coordination/proposals/enter");

        var refused = await page.SubmitAsync("Start typing it in", ("Form.Address", _desk.People.Amina.Address), ("Form.Until", "Monday 24 January 2027"));
        var form = await refused.SubmitAsync("Start typing it in", ("Form.Until", "25 January 2027"));
        await form.SubmitAsync("Save draft", Complete());
        await (await _desk.Portal.Visitor().OpenAsync(await LinkAsync())).SubmitAsync("Confirm and submit it");

        Assert.StartsWith("24 January 2027 is a Sunday.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await using var db = _desk.Portal.Open();
        var proposal = await db.Proposals.SingleAsync();
        Assert.Equal((ProposalStatus.Submitted, true), (proposal.Status, proposal.IsLate));
    }

    [Fact]
    public async Task Who_looks_after_it_is_chosen_and_found_again()
    {
        await EnterAsync();
        var id = await IdAsync();
        var sheet = await _desk.Dina.OpenAsync($"/coordination/proposals/{id}");

        await sheet.SubmitAsync("Save", ("Form.LookedAfterById", ""));

        Assert.Contains("No proposals here", (await _desk.Dina.OpenAsync("/coordination/proposals?q=lookedafter:me")).Text, StringComparison.Ordinal);
        Assert.Contains("Receipts, read by a machine", (await _desk.Dina.OpenAsync("/coordination/proposals?q=lookedafter:none")).Text, StringComparison.Ordinal);
    }

    private async Task<Sheet> EnterAsync() => await (await _desk.Dina.OpenAsync("/coordination/proposals/enter"))
        .SubmitAsync("Start typing it in", ("Form.Address", _desk.People.Amina.Address), ("Form.Title", "Receipts, read by a machine"));

    private static (string, string)[] Complete() =>
    [
        ("Form.Title", "Reading receipts"), ("Form.WhatAndWhy", "Because of the paper."), ("Form.Kind", "research-project"), ("Form.Part", "lead"),
        ("Form.Stage", "demonstration"), ("Form.UseToOthers", "Everybody has paper.")
    ];

    private async Task<int> AskedAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.OutgoingMail.CountAsync(mail => mail.MemberId == _desk.People.Amina.Id && mail.Occasion.StartsWith("confirm/"));
    }

    private async Task<int> IdAsync()
    {
        await using var db = _desk.Portal.Open();
        return await db.Proposals.Select(proposal => proposal.Id).SingleAsync();
    }

    private async Task<string> LinkAsync() =>
        $"/confirm/{await _desk.Portal.Services.GetRequiredService<Secrets>().TokenAsync(Secret.Confirmation, await IdAsync())}";
}
