using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MLGroup.Tests.Web.Pages.My.Proposals;

/// <summary>The session ended while somebody was writing in a browser without script.</summary>
public sealed class SignedOutTests : IAsyncLifetime
{
    private SharedDraft _draft = null!;

    public async ValueTask InitializeAsync() => _draft = await SharedDraft.StartAsync();

    public ValueTask DisposeAsync() => _draft.DisposeAsync();

    [Fact]
    public async Task What_was_typed_is_kept_on_the_page_and_sent_again_after_signing_in()
    {
        var form = await _draft.OpenAsync("edit");
        var ended = await EndSessionsAsync();

        var kept = await form.SubmitAsync("Save and continue", ("Form.Title", "Typed <b>for an hour</b>"));
        await ended.BringBackAsync();
        var next = await kept.SubmitAsync("Send it again");

        Assert.Equal((HttpStatusCode.Unauthorized, "You are signed out"), (kept.Status, kept.Title));
        Assert.Contains("Typed <b>for an hour</b>", kept.Text, StringComparison.Ordinal);
        Assert.EndsWith($"/sign-in?returnUrl=%2Fmy%2Fproposals%2F{_draft.Id}%2Fedit", kept.Document.QuerySelector("main a[target]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, _draft.Address("details")), (next.Status, next.Address));
        Assert.Equal("Typed <b>for an hour</b>", (await _draft.StoredAsync()).Text.Title);
    }

    [Fact]
    public async Task Nothing_is_shown_again_to_a_form_of_another_site()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _draft.Address("edit") + "?handler=Save")
        {
            Content = new FormUrlEncodedContent([new("Form.Title", "Buy this")])
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await _draft.Portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("Buy this", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<EndedSessions> EndSessionsAsync()
    {
        await using var db = _draft.Portal.Open();
        var cookies = await db.Sessions.ToListAsync();
        foreach (var session in cookies)
            session.End(_draft.Portal.Now);
        await db.SaveChangesAsync();
        return new EndedSessions(_draft, [.. cookies.Select(session => session.Id)]);
    }

    // Signing in gives the browser another cookie; to the reader of this test the old one comes back to life.
    private sealed record EndedSessions(SharedDraft Draft, long[] Ids)
    {
        public async Task BringBackAsync()
        {
            await using var db = Draft.Portal.Open();
            await db.Sessions.Where(session => Ids.Contains(session.Id)).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, (DateTimeOffset?)null));
        }
    }
}
