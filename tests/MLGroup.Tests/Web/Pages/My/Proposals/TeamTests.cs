using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>Who writes along: asked, taken back, removed, gone by themself, made the proposer.</summary>
public sealed class TeamTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private Reader _amina = null!;
    private Reader _bo = null!;
    private int _id;

    private string Team => $"/my/proposals/{_id}/team";

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        _portal.Clock.SetUtcNow(Calls.Open);
        await using var db = _portal.Open();
        db.AddRange([Calls.Programme2027(), .. _people.All]);
        await db.SaveChangesAsync();
        var programme = await db.Programmes.SingleAsync();
        var proposal = programme.Draft(_people.Amina).With(_people.Bo);
        db.Add(proposal);
        await db.SaveChangesAsync();
        _id = proposal.Id;
        (_amina, _bo) = (await _portal.AsAsync(_people.Amina), await _portal.AsAsync(_people.Bo));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_open_invitation_stands_with_when_it_was_sent()
    {
        var team = await InviteAsync("chen@stats.example");

        Assert.Contains("Open invitations Chen 陳, Stats NZ · invited, has not answered yet Invited on 2 November 2026, 15:00 (Lagos)", team.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@nowhere.example", "No member of the group has this address. Ask them for the one they sign in with.")]
    [InlineData("bo@ssb.example", "Bo Lindqvist is a writer of this proposal already.")]
    [InlineData("", "Enter the e-mail address of the member you want to invite.")]
    [InlineData("bo", "Enter an e-mail address in the form name@office.org.")]
    public async Task Only_a_member_who_does_not_write_is_invited(string address, string sentence)
    {
        var refused = await InviteAsync(address);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(address, refused.Value("Form.Address"));
        Assert.Empty(await LettersAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("edit")]
    public async Task Who_is_invited_is_led_to_the_invitation(string page)
    {
        await InviteAsync("chen@stats.example");

        var shown = await (await _portal.AsAsync(_people.Chen)).OpenAsync($"/my/proposals/{_id}/{page}");

        Assert.Equal($"/my/proposals/{_id}/invitation", shown.Address);
    }

    [Fact]
    public async Task An_invitation_taken_back_before_it_left_is_no_letter_and_no_page_any_more()
    {
        await InviteAsync("chen@stats.example");
        var chen = await _portal.AsAsync(_people.Chen);
        var asked = await chen.OpenAsync($"/my/proposals/{_id}/invitation");

        var team = await (await _amina.OpenAsync(Remove(_people.Chen.Id))).SubmitAsync("Take back the invitation");
        var answered = await asked.SubmitAsync("Accept");
        var gone = await chen.OpenAsync($"/my/proposals/{_id}/invitation");
        var never = await chen.OpenAsync("/my/proposals/999999/invitation");

        Assert.Contains("The invitation to Chen 陳 is taken back before it left.", team.Text, StringComparison.Ordinal);
        Assert.Equal([(_people.Chen.Address, MailState.Cancelled)], (await LettersAsync()).Select(letter => (letter.Address, letter.State)));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [answered.Status, gone.Status, never.Status]);
        Assert.Equal(never.Text, gone.Text);
    }

    [Fact]
    public async Task An_invitation_taken_back_after_it_left_is_told()
    {
        await InviteAsync("chen@stats.example");
        await using (var db = _portal.Open())
            await db.OutgoingMail.ExecuteUpdateAsync(mail => mail.SetProperty(one => one.State, MailState.Sent));

        await (await _amina.OpenAsync(Remove(_people.Chen.Id))).SubmitAsync("Take back the invitation");

        Assert.Equal([("Amina Bello invites you to write a proposal together", MailState.Sent), ("The invitation to write “Reading receipts” is taken back", MailState.Queued)],
            (await LettersAsync()).Select(letter => (letter.Subject, letter.State)));
    }

    [Fact]
    public async Task Who_was_taken_back_may_be_invited_again_and_gets_a_letter_again()
    {
        await InviteAsync("chen@stats.example");
        await (await _amina.OpenAsync(Remove(_people.Chen.Id))).SubmitAsync("Take back the invitation");
        _portal.Clock.Advance(TimeSpan.FromSeconds(1));

        await InviteAsync("chen@stats.example");

        Assert.Equal([MailState.Cancelled, MailState.Queued], (await LettersAsync()).Select(letter => letter.State));
    }

    [Fact]
    public async Task An_invitation_accepted_meanwhile_is_not_taken_back()
    {
        await InviteAsync("chen@stats.example");
        var look = await _amina.OpenAsync(Remove(_people.Chen.Id));
        await (await (await _portal.AsAsync(_people.Chen)).OpenAsync($"/my/proposals/{_id}/invitation")).SubmitAsync("Accept");

        var refused = await look.SubmitAsync("Take back the invitation");
        var removed = await refused.SubmitAsync("Remove from the proposal");

        Assert.Equal((HttpStatusCode.BadRequest, "Chen 陳 has accepted the invitation meanwhile and is a co-proposer now."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Contains("Chen 陳 is no writer of this proposal any more. We told them by mail.", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_co_proposer_is_told_and_finds_nothing_any_more()
    {
        var team = await (await _amina.OpenAsync(Remove(_people.Bo.Id))).SubmitAsync("Remove from the proposal");
        var hidden = await _bo.OpenAsync($"/my/proposals/{_id}");

        Assert.Equal((Team, HttpStatusCode.NotFound), (team.Address, hidden.Status));
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal((_people.Bo.Address, "You are no longer a writer of “Reading receipts”"), (letter.Address, letter.Subject));
        Assert.Contains("Hello Bo Lindqvist,", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_co_proposer_does_not_get_the_draft_of_a_decision()
    {
        await using var db = _portal.Open();
        var proposal = await db.Proposals.Include(one => one.Writers).ThenInclude(writer => writer.Member).Include(one => one.Versions).SingleAsync();
        proposal.Submit(MLGroup.Domain.Members.Viewer.Of(_people.Amina), _portal.Now);
        await db.SaveChangesAsync();
        var dina = await _portal.AsAsync(_people.Dina);
        await (await dina.OpenAsync($"/coordination/proposals/{_id}")).SubmitAsync("Keep the decision", ("Form.Outcome", "NotThisYear"), ("Form.Early", "true"));

        await (await _amina.OpenAsync(Remove(_people.Bo.Id))).SubmitAsync("Remove from the proposal");

        Assert.Equal([(_people.Amina.Address, MailState.Draft), (_people.Bo.Address, MailState.Cancelled)], (await LettersAsync())
            .Where(letter => letter.Occasion.StartsWith(OutgoingMail.DecisionOccasion, StringComparison.Ordinal)).Select(letter => (letter.Address, letter.State)));
    }

    [Fact]
    public async Task A_co_proposer_leaves_without_a_letter_and_removes_nobody_else()
    {
        await InviteAsync("chen@stats.example");

        var others = await _bo.OpenAsync(Remove(_people.Chen.Id));
        var list = await (await _bo.OpenAsync(Remove(_people.Bo.Id))).SubmitAsync("Leave this proposal");

        Assert.Contains("Only the proposer, Amina Bello, can remove another writer.", others.Text, StringComparison.Ordinal);
        Assert.Null(others.Document.QuerySelector("main form"));
        Assert.Equal("/my/proposals", list.Address);
        Assert.Contains("You left the proposal “Reading receipts”.", list.Text, StringComparison.Ordinal);
        Assert.Equal([_people.Chen.Address], (await LettersAsync()).Select(letter => letter.Address));
    }

    [Fact]
    public async Task A_co_proposer_who_writes_the_request_by_hand_is_refused()
    {
        var mine = (await _bo.OpenAsync(Remove(_people.Bo.Id))).Filled("Leave this proposal");

        var refused = await (await _bo.OpenAsync(Team)).SendAsync((Remove(_people.Amina.Id), mine.Fields));
        var handed = await (await _bo.OpenAsync(Team)).SendAsync(($"{Team}/{_people.Bo.Id}/hand-over", mine.Fields));

        Assert.Equal("The proposer cannot be removed. Hand the proposal over to a co-proposer first.", Assert.Single(refused.Errors));
        Assert.Equal("Only the proposer, Amina Bello, can hand the proposal over.", Assert.Single(handed.Errors));
    }

    [Fact]
    public async Task Sent_twice_a_removal_is_one_and_from_a_second_tab_it_says_so()
    {
        var (one, two) = (await _amina.OpenAsync(Remove(_people.Bo.Id)), await _amina.OpenAsync(Remove(_people.Bo.Id)));
        var filled = one.Filled("Remove from the proposal");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => one.SendAsync(filled))));
        var second = await two.SubmitAsync("Remove from the proposal");

        Assert.Equal([Team], answers.Select(answer => answer.Address).Distinct());
        Assert.Equal((HttpStatusCode.BadRequest, "This person is no writer of this proposal any more."), (second.Status, Assert.Single(second.Errors)));
        Assert.Single(await LettersAsync());
    }

    [Fact]
    public async Task The_lead_is_handed_over_and_the_new_proposer_is_told()
    {
        var team = await (await _amina.OpenAsync($"{Team}/{_people.Bo.Id}/hand-over")).SubmitAsync("Hand over to Bo Lindqvist");

        Assert.Contains("Bo Lindqvist, SSB · proposer Amina Bello, NBS · co-proposer (you)", team.Text, StringComparison.Ordinal);
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal((_people.Bo.Address, "You lead the proposal “Reading receipts” now"), (letter.Address, letter.Subject));
        Assert.Contains("[Open the proposal](https://group.example/my/proposals/", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handed_over_from_two_tabs_at_once_there_is_one_proposer()
    {
        await InviteAsync("chen@stats.example");
        await (await (await _portal.AsAsync(_people.Chen)).OpenAsync($"/my/proposals/{_id}/invitation")).SubmitAsync("Accept");
        var (toBo, toChen) = (await _amina.OpenAsync($"{Team}/{_people.Bo.Id}/hand-over"), await _amina.OpenAsync($"{Team}/{_people.Chen.Id}/hand-over"));

        await Task.WhenAll(toBo.SubmitAsync("Hand over to Bo Lindqvist"), toChen.SubmitAsync("Hand over to Chen 陳"));

        Assert.Single((await ProposalAsync()).Writers, writer => writer.Role == WriterRole.Proposer);
        Assert.Single(await LettersAsync(), letter => letter.Subject == "You lead the proposal “Reading receipts” now");
    }

    [Fact]
    public async Task Handed_over_to_who_leaves_at_that_moment_there_is_still_a_proposer()
    {
        var (leave, hand) = (await _bo.OpenAsync(Remove(_people.Bo.Id)), await _amina.OpenAsync($"{Team}/{_people.Bo.Id}/hand-over"));

        await Task.WhenAll(leave.SubmitAsync("Leave this proposal"), hand.SubmitAsync("Hand over to Bo Lindqvist"));

        Assert.Single((await ProposalAsync()).Writers, writer => writer.Role == WriterRole.Proposer);
    }

    [Fact]
    public async Task Whoever_is_no_writer_finds_none_of_these_pages()
    {
        var dina = await _portal.AsAsync(_people.Dina);

        foreach (var address in new[] { Team, Remove(_people.Bo.Id), $"{Team}/{_people.Bo.Id}/hand-over", $"/my/proposals/{_id}/invitation" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await dina.OpenAsync(address)).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await _amina.OpenAsync(Remove(_people.Dina.Id))).Status);
    }

    private string Remove(int memberId) => $"{Team}/{memberId}/remove";

    private async Task<Sheet> InviteAsync(string address) =>
        await (await _amina.OpenAsync(Team)).SubmitAsync("Send the invitation", ("Form.Address", address));

    private async Task<Proposal> ProposalAsync()
    {
        await using var db = _portal.Open();
        return await db.Proposals.SingleAsync();
    }

    private async Task<List<OutgoingMail>> LettersAsync()
    {
        await using var db = _portal.Open();
        return await db.OutgoingMail.OrderBy(mail => mail.Id).ToListAsync();
    }
}
