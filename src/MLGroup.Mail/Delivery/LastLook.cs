using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Mail.Delivery;

/// <summary>Who the letters of one claim go to, looked at straight after the claim: what happened since they were posted.</summary>
internal sealed class LastLook
{
    private readonly Dictionary<int, Member> _readers;
    private readonly HashSet<string> _onHold;
    private readonly DateTimeOffset _now;

    private LastLook(Dictionary<int, Member> readers, HashSet<string> onHold, DateTimeOffset now) =>
        (_readers, _onHold, _now) = (readers, onHold, now);

    public static async Task<LastLook> AtAsync(PortalContext db, IReadOnlyList<OutgoingMail> letters, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = letters.Select(mail => mail.MemberId).Distinct().ToList();
        var addresses = letters.Select(mail => Member.Fold(mail.Address)).Distinct().ToList();
        var readers = await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellation);
        var onHold = await db.AddressHolds.Where(hold => addresses.Contains(hold.FoldedAddress)).Select(hold => hold.FoldedAddress).ToListAsync(cancellation);
        return new LastLook(readers, [.. onHold], now);
    }

    public string NameOf(OutgoingMail mail) => _readers[mail.MemberId].Name;

    /// <summary>Why the letter must not leave any more; none where it may.</summary>
    public string? Objection(OutgoingMail mail) =>
        !_readers[mail.MemberId].TakesPart ? "The reader has left the group."
        : !_readers[mail.MemberId].Receives(mail.Kind) ? "The reader switched mail of this kind off."
        : mail.ExpiresAt <= _now ? "It could not leave in time, and is of no use any more."
        // Somebody who asks to sign in waits for it, and signing in is how a hold is lifted.
        : mail.Kind != CommunicationKind.Account && _onHold.Contains(Member.Fold(mail.Address)) ? "Mail to this address is on hold, because mail servers refused it."
        : null;
}
