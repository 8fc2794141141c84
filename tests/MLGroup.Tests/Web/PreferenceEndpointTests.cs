using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Mail;

namespace MLGroup.Tests.Web;

/// <summary>The one click of a mail program (RFC 8058).</summary>
public sealed class PreferenceEndpointTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private Portal _portal = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync();
        _people.Amina.Choose(CommunicationKind.Newsletter, Frequency.Now, "test", "", _portal.Now);
        await _portal.Database.AddAsync(_people.All);
        _address = await AddressAsync(_people.Amina, CommunicationKind.Newsletter);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task One_click_switches_the_kind_off_without_cookies_or_signing_in()
    {
        using var answer = await ClickAsync(_address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal([(Frequency.Now, "test"), (Frequency.Off, "mail program")], await NewsletterAsync());
    }

    [Fact]
    public async Task Twelve_clicks_at_once_are_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ClickAsync(_address)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal([(Frequency.Now, "test"), (Frequency.Off, "mail program")], await NewsletterAsync());
    }

    [Fact]
    public async Task Looking_at_the_link_ten_times_changes_nothing()
    {
        for (var look = 0; look < 10; look++)
            Assert.Equal(HttpStatusCode.OK, (await _portal.Visitor().OpenAsync(_address)).Status);

        Assert.Equal([(Frequency.Now, "test")], await NewsletterAsync());
    }

    [Fact]
    public async Task A_forged_link_is_not_found_and_after_many_the_sender_waits()
    {
        using var first = await ClickAsync("/u/AAAAAQAAAAAAAAEERSP3IayV4lu08MTeNuuByVE3UfA");
        HttpResponseMessage last = first;
        for (var click = 0; click < 60; click++)
            last = await ClickAsync("/u/nonsense");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests), (first.StatusCode, last.StatusCode));
        Assert.Equal("60", last.Headers.RetryAfter?.ToString());
        Assert.Equal([(Frequency.Now, "test")], await NewsletterAsync());
    }

    [Fact]
    public async Task What_is_always_sent_cannot_be_stopped_by_a_click()
    {
        using var answer = await ClickAsync(await AddressAsync(_people.Amina, CommunicationKind.OwnProposals));

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal([(Frequency.Now, "test")], await NewsletterAsync());
    }

    private async Task<string> AddressAsync(Member member, CommunicationKind kind) =>
        $"/u/{await _portal.Services.GetRequiredService<Secrets>().TokenAsync(Secret.Preferences, PreferenceId.Of(member.Id, kind))}";

    private async Task<HttpResponseMessage> ClickAsync(string address)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        return await _portal.Visitor().Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private async Task<List<(Frequency, string)>> NewsletterAsync()
    {
        await using var db = _portal.Open();
        var events = await db.Set<ConsentEvent>().Where(consent => consent.Kind == CommunicationKind.Newsletter).OrderBy(consent => consent.Id).ToListAsync();
        return [.. events.Select(consent => (consent.Frequency, consent.Source))];
    }
}
