using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MLGroup.Data;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Postmen;

namespace MLGroup.Mail.Delivery;

/// <summary>What one connection does over and over: claim letters, look once more, write them out, deliver, mark.</summary>
internal sealed partial class PostRound(
    IServiceScopeFactory scopes, MailClaim claim, LetterWriter writer, LiveLeases live, WaitingRetries waiting, MailRoute route,
    TimeProvider clock, ILogger<PostRound> log)
{
    /// <summary>Small enough that somebody who stops a kind is heard within one batch.</summary>
    public const int Batch = 100;

    /// <summary>Claims and delivers one batch. Whatever was not delivered when the portal stops is given back.</summary>
    /// <returns>How many letters were claimed, and whether the connection should rest before the next.</returns>
    public async Task<(int Claimed, bool MustRest)> RunAsync(IPostman postman, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var now = clock.GetUtcNow();
        if (!await db.OutgoingMail.AnyAsync(mail => mail.State == MailState.Queued && mail.DueAt <= now, stopping)
            || await db.MailServers.AnyAsync(server => server.Host == route.Host && server.PausedUntil > now, stopping))
            return (0, false);
        var token = live.Begin();
        try
        {
            var lease = new MailLease(route.Owner, token, now + LiveLeases.Length);
            // From here on no letter may be left behind: the stop is looked at between letters only.
            var letters = await claim.TakeAsync(db, lease, route.Host, route.PerMinute, Batch, now, CancellationToken.None);
            return letters.Count == 0 ? (0, false) : (letters.Count, await DeliverAsync(db, lease, letters, postman, stopping));
        }
        catch (LeaseLostException)
        {
            LeaseLost(log);
            return (0, true);
        }
        finally
        {
            live.End(token);
        }
    }

    private async Task<bool> DeliverAsync(
        PortalContext db, MailLease lease, IReadOnlyList<OutgoingMail> letters, IPostman postman, CancellationToken stopping)
    {
        var book = new DeliveryBook(db, lease, route.Host, clock);
        var look = await LastLook.AtAsync(db, letters, clock.GetUtcNow(), CancellationToken.None);
        for (var next = 0; next < letters.Count; next++)
        {
            if (stopping.IsCancellationRequested)
            {
                await book.GiveBackAsync(letters.Skip(next));
                return false;
            }
            var verdict = await DeliverAsync(book, look, letters[next], postman);
            if (verdict == Verdict.Taken)
                await waiting.TakenAsync(db, letters[next]);
            if (verdict is null || !DeliveryBook.IsStop(verdict.Value))
                continue;
            await book.GiveBackAsync(letters.Skip(next + 1));
            return true;
        }
        return false;
    }

    private async Task<Verdict?> DeliverAsync(DeliveryBook book, LastLook look, OutgoingMail mail, IPostman postman)
    {
        if (look.Objection(mail) is { } objection)
        {
            await book.SkipAsync(mail, objection);
            return null;
        }
        ReadyLetter ready;
        try
        {
            ready = await writer.WriteAsync(mail, look.NameOf(mail));
        }
        catch (FormatException unwritable)
        {
            Unwritable(log, mail.Id, unwritable);
            await book.HoldBackAsync(mail, $"It cannot be written out: {unwritable.Message}");
            return null;
        }
        var answer = await postman.DeliverAsync(ready);
        if (answer.Verdict != Verdict.Taken)
            NotTaken(log, mail.Id, answer.Verdict);
        await book.WriteAsync(mail, answer);
        return answer.Verdict;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process took letters over that this one was sending")]
    private static partial void LeaseLost(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "Letter {Id} cannot be written out and is held")]
    private static partial void Unwritable(ILogger log, long id, Exception reason);

    // Without the server's words, which often name the reader's address: they stand with the letter.
    [LoggerMessage(Level = LogLevel.Information, Message = "Letter {Id} was not taken: {Verdict}")]
    private static partial void NotTaken(ILogger log, long id, Verdict verdict);
}
