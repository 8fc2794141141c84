using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Auditing;
using MLGroup.Data.Jobs;
using MLGroup.Domain.Members;
using MLGroup.Mail.Letters;

namespace MLGroup.Mail.Jobs;

/// <summary>
/// Finds out whose address it was that somebody typed to sign in, and posts the letter with link and code to whoever has it. The
/// page that took the address has answered by then, so it cannot tell known addresses from others.
/// </summary>
public sealed class AnswerSignInRequests(PortalContext db, Outbox outbox, TimeProvider clock) : IJob
{
    private const int AtOnce = 100;

    public string Name => "Answer requests to sign in";

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken cancellation)
    {
        db.Act = Act.ByPortal(Name);
        var now = clock.GetUtcNow();
        var waiting = await db.SignInRequests.Where(request => request.AnsweredAt == null && request.ExpiresAt > now)
            .OrderBy(request => request.Id).Take(AtOnce).ToListAsync(cancellation);
        foreach (var request in waiting)
        {
            var member = await db.Members.TakingPart.SingleOrDefaultAsync(member => member.FoldedAddress == request.FoldedAddress, cancellation);
            request.Answer(member, now);
            if (member is not null)
                await outbox.PostAsync(new SignInLetter(member, request.Id, request.ExpiresAt), cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
