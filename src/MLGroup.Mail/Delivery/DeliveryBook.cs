using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Mail.Postmen;

namespace MLGroup.Mail.Delivery;

/// <summary>A lease is not ours any more: another process took the letters over.</summary>
internal sealed class LeaseLostException() : Exception("The lease of a letter was lost.");

/// <summary>Writes down what became of each letter of one claim, as long as the claim's lease holds.</summary>
internal sealed class DeliveryBook(PortalContext db, MailLease lease, string host, TimeProvider clock)
{
    // Once a claim is enough to see that the server takes letters again.
    private bool _resumed;

    /// <summary>Whether nothing more should be sent for now.</summary>
    public static bool IsStop(Verdict verdict) => verdict is Verdict.PortalRefused or Verdict.NoConnection or Verdict.Uncertain;

    /// <exception cref="LeaseLostException">The lease is lost; nothing was written.</exception>
    public async Task WriteAsync(OutgoingMail mail, Answer answer)
    {
        var now = clock.GetUtcNow();
        switch (answer.Verdict)
        {
            case Verdict.Taken:
                await WriteSentAsync(mail, answer.Words, now);
                return;
            case Verdict.Later or Verdict.Greylisted:
                mail.TryLater(answer.Words, answer.Verdict == Verdict.Greylisted, Random.Shared.NextDouble() * 2 - 1, now);
                db.MailAttempts.Add(new MailAttempt(mail, answer.Words, isFinal: false, now));
                break;
            case Verdict.Refused or Verdict.UnknownAddress:
                mail.Fail(answer.Words, now);
                db.MailAttempts.Add(new MailAttempt(mail, answer.Words, isFinal: true, now));
                if (answer.Verdict == Verdict.UnknownAddress || await WasRefusedBeforeAsync(mail, now))
                    db.StoreOnce(() => new AddressHold(Member.Fold(mail.Address), answer.Words, now));
                break;
            case Verdict.Uncertain:
                mail.BecomeUncertain(answer.Words);
                break;
            case Verdict.PortalRefused:
                mail.GiveBack();
                await PauseAsync(answer.Words, now);
                break;
            default:
                mail.GiveBack();
                break;
        }
        await SaveAsync();
    }

    public async Task SkipAsync(OutgoingMail mail, string reason)
    {
        mail.Skip(reason);
        await SaveAsync();
    }

    public async Task HoldBackAsync(OutgoingMail mail, string reason)
    {
        mail.HoldBack(reason);
        await SaveAsync();
    }

    public async Task GiveBackAsync(IEnumerable<OutgoingMail> letters)
    {
        foreach (var mail in letters)
            mail.GiveBack();
        await SaveAsync();
    }

    // One small statement: it stands between each letter and the next.
    private async Task WriteSentAsync(OutgoingMail mail, string words, DateTimeOffset now)
    {
        var answer = words.Length > OutgoingMail.ReasonLength ? words[..OutgoingMail.ReasonLength] : words;
        var rows = await db.OutgoingMail
            .Where(m => m.Id == mail.Id && m.State == MailState.Leased && m.Owner == lease.Owner && m.LeaseToken == lease.Token)
            .ExecuteUpdateAsync(m => m
                .SetProperty(s => s.State, MailState.Sent)
                .SetProperty(s => s.SentAt, now)
                .SetProperty(s => s.LastAnswer, answer)
                .SetProperty(s => s.Owner, (string?)null)
                .SetProperty(s => s.LeaseToken, (Guid?)null)
                .SetProperty(s => s.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(s => s.RowVersion, s => s.RowVersion + 1));
        if (rows == 0)
            throw new LeaseLostException();
        if (_resumed)
            return;
        await db.MailServers.Where(server => server.Host == host && server.Refusals > 0).ExecuteUpdateAsync(server => server
            .SetProperty(s => s.Refusals, 0)
            .SetProperty(s => s.PausedUntil, (DateTimeOffset?)null)
            .SetProperty(s => s.PauseReason, ""));
        _resumed = true;
    }

    private async Task<bool> WasRefusedBeforeAsync(OutgoingMail mail, DateTimeOffset now)
    {
        var (address, since) = (Member.Fold(mail.Address), now - AddressHold.Window);
        return await db.MailAttempts.CountAsync(attempt => attempt.FoldedAddress == address && attempt.IsFinal && attempt.At >= since) >= AddressHold.Refusals - 1;
    }

    private async Task PauseAsync(string words, DateTimeOffset now)
    {
        var server = await db.MailServers.FirstOrDefaultAsync(server => server.Host == host);
        if (server is null)
            db.MailServers.Add(server = new MailServer(host));
        server.Pause(words.Length > OutgoingMail.ReasonLength ? words[..OutgoingMail.ReasonLength] : words, now);
    }

    private async Task SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new LeaseLostException();
        }
    }
}
