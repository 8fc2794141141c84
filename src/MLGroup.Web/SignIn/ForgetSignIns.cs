using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Jobs;
using MLGroup.Data.SignIn;

namespace MLGroup.Web.SignIn;

/// <summary>Throws away what signing in leaves behind: typed addresses after a day, sessions thirty days after they can be used no more.</summary>
internal sealed class ForgetSignIns(PortalContext db, TimeProvider portal, SessionClock sessions) : IJob
{
    private static readonly TimeSpan _requestsAreKept = TimeSpan.FromDays(1);
    private static readonly TimeSpan _sessionsAreKept = TimeSpan.FromDays(30);

    public string Name => "Forget sign-ins";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var typedBefore = portal.GetUtcNow() - _requestsAreKept;
        await db.SignInRequests.Where(request => request.At < typedBefore).ExecuteDeleteAsync(cancellation);
        var endedBefore = sessions.Now - _sessionsAreKept;
        var startedBefore = endedBefore - SessionLimits.Absolute(hasRole: false);
        await db.Sessions.Where(session => session.EndedAt < endedBefore || session.StartedAt < startedBefore).ExecuteDeleteAsync(cancellation);
    }
}
