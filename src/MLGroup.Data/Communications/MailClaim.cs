using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;

namespace MLGroup.Data.Communications;

/// <summary>
/// Takes letters that are due out of the queue, so that no other process or connection sends them. The one statement that does it
/// differs between the databases.
/// </summary>
public abstract class MailClaim
{
    /// <summary>Takes at most <paramref name="most"/> letters, in the order they should leave. None while sending pauses.</summary>
    /// <param name="host">The mail server they go to.</param>
    /// <param name="perMinute">How many letters a minute all processes together may give that server; none for no limit.</param>
    public async Task<IReadOnlyList<OutgoingMail>> TakeAsync(
        PortalContext db, MailLease lease, string host, int? perMinute, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        var allowed = perMinute is { } limit ? Math.Min(most, limit - await CountedAsync(db, host, minute, cancellation)) : most;
        if (allowed <= 0)
            return [];
        var taken = await Take(db, lease, allowed, now).ToListAsync(cancellation);
        if (perMinute is not null)
            await db.MailServers.Where(server => server.Host == host)
                .ExecuteUpdateAsync(server => server.SetProperty(s => s.Taken, s => s.Taken + taken.Count), cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. InOrder(taken)];
    }

    /// <summary>The order in which one connection sends what it claimed: after a crash, the first that is left is the one that may have gone.</summary>
    public static IEnumerable<OutgoingMail> InOrder(IEnumerable<OutgoingMail> letters) =>
        letters.OrderBy(mail => mail.UncertainRounds).ThenBy(mail => mail.Priority).ThenBy(mail => mail.DueAt).ThenBy(mail => mail.Id);

    protected abstract IQueryable<OutgoingMail> Take(PortalContext db, MailLease lease, int most, DateTimeOffset now);

    // The row stays locked until the claim is through: two processes cannot both take the last letters of a minute.
    private static async Task<int> CountedAsync(PortalContext db, string host, long minute, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "MailServers" ("Host", "Minute", "Taken", "PauseReason", "Refusals") VALUES ({host}, {minute}, 0, '', 0)
            ON CONFLICT ("Host") DO UPDATE SET
                "Taken" = CASE WHEN "MailServers"."Minute" = excluded."Minute" THEN "MailServers"."Taken" ELSE 0 END,
                "Minute" = excluded."Minute"
            """, cancellation);
        return await db.MailServers.Where(server => server.Host == host).Select(server => server.Taken).SingleAsync(cancellation);
    }
}
