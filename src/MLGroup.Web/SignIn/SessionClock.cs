using MLGroup.Web.Development;

namespace MLGroup.Web.SignIn;

/// <summary>
/// The time that sessions and authenticator apps run on: the portal's, but the system's own where the portal's can be set, or every
/// jump would sign its user out and no phone would agree with the portal.
/// </summary>
internal sealed class SessionClock(TimeProvider portal)
{
    public DateTimeOffset Now => portal is PortalClock ? TimeProvider.System.GetUtcNow() : portal.GetUtcNow();
}
