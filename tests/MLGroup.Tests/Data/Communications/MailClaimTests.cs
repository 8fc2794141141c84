using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;
using MLGroup.Tests.Mail;

namespace MLGroup.Tests.Data.Communications;

public sealed class MailClaimTests : IAsyncLifetime
{
    private MailRoom _room = null!;

    public async ValueTask InitializeAsync() => _room = await MailRoom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Letters_leave_by_priority_then_in_the_order_they_were_posted()
    {
        await _room.PostAsync(Notes(3));
        await _room.PostAsync(new Note(_room.Bo, "sign-in/1") { First = true });

        var taken = await TakeAsync(most: 3);

        Assert.Equal(["sign-in/1", "note/0", "note/1"], taken.Select(mail => mail.Occasion));
    }

    [Fact]
    public async Task What_one_connection_took_no_other_gets()
    {
        await _room.PostAsync(Notes(30));

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TakeAsync(most: 7))));

        var ids = claims.SelectMany(claim => claim).Select(mail => mail.Id).ToList();
        Assert.Equal((30, 30), (ids.Count, ids.Distinct().Count()));
        Assert.Equal(claims.Count(claim => claim.Count > 0), (await _room.OutboxAsync()).Select(mail => mail.LeaseToken).Distinct().Count());
    }

    [Fact]
    public async Task A_claim_says_who_holds_the_letter_and_until_when()
    {
        await _room.PostAsync(Notes(1));

        var mail = Assert.Single(await TakeAsync(most: 10));

        Assert.Equal((MailState.Leased, "test/1/1", _room.Database.Now.AddMinutes(2)), (mail.State, mail.Owner, mail.LeasedUntil));
        Assert.Equal(mail.LeaseToken, (await _room.OnlyAsync()).LeaseToken);
    }

    [Fact]
    public async Task Nothing_leaves_before_it_is_due()
    {
        await _room.PostAsync(Notes(1));
        await _room.ChangeAsync(async db =>
        {
            var mail = await db.OutgoingMail.SingleAsync();
            mail.TryLater("451 later", isGreylisting: false, spread: 0, _room.Database.Now);
        });

        var early = await TakeAsync(most: 10);
        _room.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await TakeAsync(most: 10);

        Assert.Equal((0, 1), (early.Count, late.Count));
    }

    [Fact]
    public async Task A_letter_that_may_have_left_already_leaves_last()
    {
        await _room.PostAsync(Notes(2));
        await _room.ChangeAsync(async db => (await db.OutgoingMail.OrderBy(mail => mail.Id).FirstAsync()).BecomeUncertain("broken off"));

        var taken = await TakeAsync(most: 10);

        Assert.Equal(["note/1", "note/0"], taken.Select(mail => mail.Occasion));
    }

    [Fact]
    public async Task All_connections_together_keep_to_the_limit_of_a_minute()
    {
        await _room.PostAsync(Notes(30));

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TakeAsync(most: 4, perMinute: 10))));
        var later = await TakeAsync(most: 4, perMinute: 10);
        _room.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await TakeAsync(most: 100, perMinute: 10);

        Assert.Equal((10, 0, 10), (claims.Sum(claim => claim.Count), later.Count, next.Count));
    }

    private Note[] Notes(int count) => [.. Enumerable.Range(0, count).Select(number => new Note(_room.Amina, $"note/{number}"))];

    private async Task<IReadOnlyList<OutgoingMail>> TakeAsync(int most, int? perMinute = null)
    {
        var now = _room.Database.Now;
        await using var scope = _room.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailClaim>().TakeAsync(scope.ServiceProvider.GetRequiredService<PortalContext>(),
            new MailLease("test/1/1", Guid.NewGuid(), now.AddMinutes(2)), "relay.example", perMinute, most, now, CancellationToken.None);
    }
}
