using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Delivery;

namespace MLGroup.Tests.Mail.Delivery;

public sealed class LeaseKeeperTests : IAsyncLifetime
{
    private MailRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await MailRoom.OpenAsync();
        await _room.PostAsync([.. Enumerable.Range(1, 3).Select(number => new Note(_room.Amina, $"note/{number}"))]);
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Only_the_first_letter_of_a_dead_connection_may_have_left()
    {
        await ClaimAsync("elsewhere/1/1");

        var early = await _room.TakeBackAsync();
        _room.Database.Clock.Advance(LiveLeases.Length);
        var late = await _room.TakeBackAsync();

        Assert.Equal((0, 3), (early, late));
        Assert.Equal([(MailState.Queued, 1), (MailState.Queued, 0), (MailState.Queued, 0)],
            (await _room.OutboxAsync()).Select(mail => (mail.State, mail.UncertainRounds)));
    }

    [Fact]
    public async Task The_leases_of_a_process_that_died_here_are_taken_back_at_once()
    {
        await ClaimAsync((ProcessName.Own with { StartedAt = ProcessName.Own.StartedAt - 60 }).ToString());

        Assert.Equal(3, await _room.TakeBackAsync());
    }

    [Fact]
    public async Task The_third_time_a_person_decides()
    {
        for (var death = 1; death <= 3; death++)
        {
            await ClaimAsync($"elsewhere/1/{death}", most: 1, uncertainFirst: true);
            _room.Database.Clock.Advance(LiveLeases.Length);
            await _room.TakeBackAsync();
        }

        var mail = (await _room.OutboxAsync())[0];
        Assert.Equal((MailState.Held, 3), (mail.State, mail.UncertainRounds));
    }

    [Fact]
    public async Task Whoever_lost_the_lease_cannot_say_what_became_of_the_letter()
    {
        var token = await ClaimAsync("elsewhere/1/1");
        _room.Database.Clock.Advance(LiveLeases.Length);
        await using var scope = _room.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var mine = await db.OutgoingMail.OrderBy(mail => mail.Id).ToListAsync(TestContext.Current.CancellationToken);
        var book = new DeliveryBook(db, new MailLease("elsewhere/1/1", token, TestDatabase.Morning), "folder", _room.Database.Clock);

        await _room.TakeBackAsync();

        await Assert.ThrowsAsync<LeaseLostException>(() => book.WriteAsync(mine[0], new(MLGroup.Mail.Postmen.Verdict.Taken, "250")));
        await Assert.ThrowsAsync<LeaseLostException>(() => book.SkipAsync(mine[1], "too late"));
        Assert.All(await _room.OutboxAsync(), mail => Assert.Equal(MailState.Queued, mail.State));
    }

    [Fact]
    public async Task A_living_process_keeps_its_leases_however_long_it_takes()
    {
        var live = _room.Services.GetRequiredService<LiveLeases>();
        var token = live.Begin();
        await ClaimAsync(ProcessName.Own.ToString(), token: token);
        await using var scope = _room.Services.CreateAsyncScope();

        _room.Database.Clock.Advance(LiveLeases.Length - TimeSpan.FromSeconds(1));
        await scope.ServiceProvider.GetRequiredService<LeaseKeeper>().ProlongAsync(CancellationToken.None);

        Assert.All(await _room.OutboxAsync(), mail => Assert.Equal(_room.Database.Now + LiveLeases.Length, mail.LeasedUntil));
    }

    private async Task<Guid> ClaimAsync(string owner, int most = 10, bool uncertainFirst = false, Guid? token = null)
    {
        var lease = new MailLease(owner, token ?? Guid.NewGuid(), _room.Database.Now + LiveLeases.Length);
        await using var scope = _room.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        if (uncertainFirst)
            await db.OutgoingMail.Where(mail => mail.Occasion != "note/1").ExecuteDeleteAsync();
        await scope.ServiceProvider.GetRequiredService<MailClaim>().TakeAsync(db, lease, "folder", null, most, _room.Database.Now, CancellationToken.None);
        return lease.Token;
    }
}
