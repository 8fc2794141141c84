using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Communications;

namespace MLGroup.Mail.Delivery;

/// <summary>
/// The mail domains that letters wait for to be tried again. When a domain takes a letter, what waits for it need not wait longer;
/// looked up twice a minute at most, so that a busy domain is not asked again and again for one full mailbox.
/// </summary>
internal sealed class WaitingRetries(TimeProvider clock)
{
    // A server that just said "not now" means it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, bool> _domains = new();

    public async Task LookAsync(PortalContext db, CancellationToken cancellation)
    {
        foreach (var (_, address) in await WaitingAsync(db, cancellation))
            _domains[DomainOf(address)] = true;
    }

    public async Task TakenAsync(PortalContext db, OutgoingMail mail)
    {
        if (!_domains.TryRemove(DomainOf(mail.Address), out _))
            return;
        var now = clock.GetUtcNow();
        var ids = (await WaitingAsync(db, CancellationToken.None)).Where(row => DomainOf(row.Address) == DomainOf(mail.Address)).Select(row => row.Id).ToList();
        await db.OutgoingMail.Where(m => ids.Contains(m.Id) && m.State == MailState.Queued)
            .ExecuteUpdateAsync(m => m.SetProperty(s => s.DueAt, now).SetProperty(s => s.RowVersion, s => s.RowVersion + 1));
    }

    private async Task<List<(long Id, string Address)>> WaitingAsync(PortalContext db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var before = now - Quiet;
        var rows = await db.OutgoingMail
            .Where(mail => mail.State == MailState.Queued && mail.Attempts > 0 && mail.DueAt > now && mail.TriedAt < before)
            .Select(mail => new { mail.Id, mail.Address }).ToListAsync(cancellation);
        return [.. rows.Select(row => (row.Id, row.Address))];
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
