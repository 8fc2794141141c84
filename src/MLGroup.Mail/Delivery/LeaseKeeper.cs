using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;

namespace MLGroup.Mail.Delivery;

/// <summary>Prolongs the leases of this process, and takes back those of processes that died.</summary>
internal sealed class LeaseKeeper(PortalContext db, LiveLeases live, TimeProvider clock)
{
    /// <summary>Heartbeat.</summary>
    public async Task ProlongAsync(CancellationToken cancellation)
    {
        var (tokens, until) = (live.Tokens, clock.GetUtcNow() + LiveLeases.Length);
        if (tokens.Count > 0)
            await db.OutgoingMail.Where(mail => mail.State == MailState.Leased && tokens.Contains(mail.LeaseToken!.Value))
                .ExecuteUpdateAsync(mail => mail.SetProperty(m => m.LeasedUntil, until), cancellation);
    }

    /// <summary>
    /// Puts letters back whose process died: at once where that is known, else when the lease has run out. Of each claim the first
    /// letter that is left may have gone, because a connection sends in order and marks each before the next.
    /// </summary>
    /// <returns>How many letters were put back.</returns>
    public async Task<int> TakeBackAsync(ProcessName own, CancellationToken cancellation)
    {
        var (now, tokens) = (clock.GetUtcNow(), live.Tokens);
        var owners = await db.OutgoingMail.Where(mail => mail.State == MailState.Leased).Select(mail => mail.Owner!).Distinct().ToListAsync(cancellation);
        var dead = owners.Where(own.KnowsDead).ToList();
        var left = await db.OutgoingMail
            .Where(mail => mail.State == MailState.Leased && !tokens.Contains(mail.LeaseToken!.Value))
            .Where(mail => mail.LeasedUntil <= now || dead.Contains(mail.Owner!))
            .ToListAsync(cancellation);
        foreach (var claim in left.GroupBy(mail => mail.LeaseToken))
        {
            var letters = MailClaim.InOrder(claim).ToList();
            letters[0].BecomeUncertain("The process that was sending it ended.");
            foreach (var mail in letters.Skip(1))
                mail.GiveBack();
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process was faster with some; the next look finds what is left.
            db.Forget();
            return 0;
        }
        return left.Count;
    }
}
