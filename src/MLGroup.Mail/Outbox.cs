using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Communications;
using MLGroup.Mail.Letters;

namespace MLGroup.Mail;

/// <summary>
/// Where letters are posted: the one place that asks whether a person wants this kind, and that says nothing twice. A letter is
/// stored with the next save of the act it speaks of, in the same transaction, and leaves afterwards.
/// </summary>
public sealed class Outbox
{
    private readonly PortalContext _db;
    private readonly TimeProvider _clock;
    private readonly OutboxBell _bell;
    private readonly Sender _sender;

    internal Outbox(PortalContext db, TimeProvider clock, OutboxBell bell, Sender sender) =>
        (_db, _clock, _bell, _sender) = (db, clock, bell, sender);

    /// <summary>
    /// Posts a letter with the next save. Nothing happens where the person does not receive this kind, or heard of the same occasion.
    /// </summary>
    public Task PostAsync(Letter letter, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!letter.Recipient.Receives(letter.Kind))
            return Task.CompletedTask;
        var now = _clock.GetUtcNow();
        _db.StoreOnce(() => new OutgoingMail(letter.Recipient, letter.Kind, letter.Occasion, _sender.NewMessageId(), letter.Subject, letter.Body,
            letter.Priority, letter.IsDraft, letter.ExpiresAt, now));
        if (!letter.IsDraft)
            _db.Afterwards(_bell.Ring);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Drops one member's letter of an occasion with the next save, for example an invitation that is taken back.
    /// </summary>
    /// <returns>Whether that is still in time; a letter that leaves at this moment arrives.</returns>
    public async Task<bool> TakeBackAsync(string occasion, int memberId, string reason, CancellationToken cancellation = default)
    {
        var waiting = await _db.OutgoingMail.SingleOrDefaultAsync(mail => mail.Occasion == occasion && mail.MemberId == memberId
            && (mail.State == MailState.Draft || mail.State == MailState.Queued || mail.State == MailState.Held), cancellation);
        waiting?.Drop(reason);
        return waiting is not null;
    }

    /// <summary>Wakes the post office after the next save, for what a coordinator released or tried again.</summary>
    public void Wake() => _db.Afterwards(_bell.Ring);
}
