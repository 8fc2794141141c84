using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Data.SignIn;

/// <summary>A session with what every request needs to know of its member.</summary>
public sealed record OpenSession(
    long Id, SignInMeans Means, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset? SecondFactorAt,
    int MemberId, string Name, string ZoneId, IReadOnlyList<Role> Roles, IReadOnlyList<int> OrganisationIds)
{
    /// <summary>Coordinators and administrators are not signed in before they showed their second factor.</summary>
    public bool LacksSecondFactor => Roles.Count > 0 && SecondFactorAt is null && Means != SignInMeans.SignInAs;

    /// <summary>UTC; from then on it is over.</summary>
    public DateTimeOffset End => LacksSecondFactor
        ? StartedAt + SessionLimits.Unfinished
        : SessionLimits.End(StartedAt, SeenAt, Roles.Count > 0);

    public Viewer Viewer => new()
    {
        MemberId = MemberId,
        Name = Name,
        ZoneId = ZoneId,
        IsCoordinator = Roles.Contains(Role.Coordinator),
        IsAdministrator = Roles.Contains(Role.Administrator),
        OrganisationIds = OrganisationIds
    };

    /// <summary>
    /// The session of a cookie, in one statement; none where it ended, ran out, or its member no longer takes part.
    /// </summary>
    /// <param name="key">The value in the cookie.</param>
    public static async Task<OpenSession?> FindAsync(PortalContext db, string key, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var hash = RandomKey.HashOf(key);
        var members = db.Members.TakingPart;
        var found = await (from session in db.Sessions
                           where session.KeyHash == hash && session.EndedAt == null
                           join member in members on session.MemberId equals member.Id
                           select new OpenSession(
                               session.Id, session.Means, session.StartedAt, session.SeenAt, session.SecondFactorAt,
                               member.Id, member.Name, member.ZoneId,
                               member.Appointments.Where(a => a.Until == null).Select(a => a.Role).ToList(),
                               member.Affiliations.Where(a => a.Until == null).Select(a => a.OrganisationId).ToList()))
            .AsNoTracking().SingleOrDefaultAsync(cancellation);
        return found?.End > now ? found : null;
    }

    /// <summary>Notes that the person was here, at most once a minute.</summary>
    public async Task SeeAsync(PortalContext db, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (now - SeenAt >= TimeSpan.FromMinutes(1))
            await db.Sessions.Where(session => session.Id == Id).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellation);
    }
}
