using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>After handing in: when it came, what happens next, a copy, and the way back by mail.</summary>
public sealed class ShowTests : IAsyncLifetime
{
    private SharedDraft _draft = null!;

    public async ValueTask InitializeAsync() => _draft = await SharedDraft.StartAsync();

    public ValueTask DisposeAsync() => _draft.DisposeAsync();

    [Fact]
    public async Task It_tells_number_time_in_both_zones_and_what_happens_next()
    {
        var shown = await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");

        Assert.Contains($"We have your proposal. Its number is {_draft.Id}.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("It came in on 2 November 2026, 10:00 (Lagos), for the group 2 November 2026, 09:00 (London).", shown.Text, StringComparison.Ordinal);
        Assert.Contains("You can change it until 11 November 2026, 19:00 (Lagos).", shown.Text, StringComparison.Ordinal);
        Assert.Contains("What happens next Programme meeting", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_that_follow_after_the_deadline_do_not_make_it_look_late()
    {
        await (await _draft.OpenAsync("check")).SubmitAsync("Submit the proposal");
        await _draft.Portal.CloseCallAsync();
        await (await _draft.OpenAsync("details")).SubmitAsync("Save draft", ("Form.HoursAMonth", "10"));

        var shown = await (await _draft.OpenAsync("check")).SubmitAsync("Submit changes");

        Assert.Contains("It was in on time. Your changes came in on", shown.Text, StringComparison.Ordinal);
        await using var db = _draft.Portal.Open();
        var receipt = await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("received/")).OrderByDescending(mail => mail.Id)
            .FirstAsync(TestContext.Current.CancellationToken);
        Assert.Contains("was in on time. Its number is", receipt.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_a_new_draft_of_the_one_who_copies()
    {
        var copy = await (await _draft.OpenAsync("", _draft.Chen)).SubmitAsync("Copy to a new proposal");

        Assert.NotEqual(_draft.Address("edit"), copy.Address);
        Assert.Equal("Reading receipts", copy.Value("Form.Title"));
        await using var db = _draft.Portal.Open();
        var stored = await db.Proposals.Include(proposal => proposal.Writers).ThenInclude(writer => writer.Member)
            .SingleAsync(proposal => proposal.CopiedFromId == _draft.Id, TestContext.Current.CancellationToken);
        Assert.Equal((ProposalStatus.Draft, SharedDraft.ChenAddress), (stored.Status, stored.Writers.Single().Member.Address));
    }

    [Fact]
    public async Task Without_an_open_call_nothing_is_copied()
    {
        var before = await _draft.OpenAsync("");
        await _draft.Portal.CloseCallAsync();

        var refused = await before.SubmitAsync("Copy to a new proposal");

        Assert.Equal(["No call is open now. Copy it when the next one opens."], refused.Errors);
        Assert.DoesNotContain("Copy to a new one", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_go_on_is_mailed_at_most_once_an_hour()
    {
        const string button = "E-mail me a link to go on later";

        var first = await (await _draft.OpenAsync("details")).SubmitAsync(button);
        var second = await (await _draft.OpenAsync("edit")).SubmitAsync(button);
        _draft.Portal.Clock.Advance(TimeSpan.FromHours(1));
        var third = await (await _draft.OpenAsync("check")).SubmitAsync(button);

        Assert.Equal((_draft.Address("details"), _draft.Address("edit"), _draft.Address("check")), (first.Address, second.Address, third.Address));
        Assert.Contains($"We sent a link to {SharedDraft.AminaAddress}.", first.Text, StringComparison.Ordinal);
        Assert.Contains("We sent you a link at 10:00 already.", second.Text, StringComparison.Ordinal);
        await using var db = _draft.Portal.Open();
        var letters = await db.OutgoingMail.Where(mail => mail.Occasion.StartsWith("draft-link/")).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(SharedDraft.AminaAddress, CommunicationKind.OwnProposals), (SharedDraft.AminaAddress, CommunicationKind.OwnProposals)],
            letters.Select(letter => (letter.Address, letter.Kind)));
        Assert.All(letters, letter => Assert.Contains($"https://group.example/my/proposals/{_draft.Id}/edit", letter.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_is_kept_before_the_link_is_mailed()
    {
        var mailed = await (await _draft.OpenAsync("edit")).SubmitAsync("E-mail me a link to go on later", ("Form.Title", "Typed in the train"));

        Assert.Contains("We sent a link to", mailed.Text, StringComparison.Ordinal);
        Assert.Equal("Typed in the train", mailed.Value("Form.Title"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("../../sign-out")]
    [InlineData("")]
    public async Task It_goes_back_to_a_step_of_the_form_and_nowhere_else(string from)
    {
        var (address, fields) = (await _draft.OpenAsync("team")).Filled("E-mail me a link to go on later", ("from", from));

        var shown = await _draft.Amina.SendAsync(HttpMethod.Post, address, fields);

        Assert.Equal($"/my/proposals/{_draft.Id}", shown.Address);
    }
}
