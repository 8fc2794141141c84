using MLGroup.Data;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Web.SignIn;

/// <summary>Begins, strengthens and ends the session of the browser that asks. The page saves.</summary>
internal sealed class SignInDesk(PortalContext db, SessionClock clock, IHttpContextAccessor accessor)
{
    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Signs the browser in under a new key; a session it had before ends.</summary>
    public async Task BeginAsync(Member member, SignInMeans means)
    {
        await EndAsync();
        db.StoreOnce(() => new Account(member));
        db.Sessions.Add(new Session(member, NewKey(), means, Device.Name(Context.Request.Headers.UserAgent), clock.Now));
        BrowserCookie.Remove(Context, BrowserCookie.Asked);
    }

    /// <summary>Notes that the second factor was shown, and gives the browser a new key.</summary>
    public async Task StepUpAsync(OpenSession open, SecondMeans by)
    {
        var session = (await db.Sessions.FindAsync(open.Id))!;
        session.StepUp(NewKey(), clock.Now, by);
    }

    /// <summary>Ends the browser's session, and with it every copy of its cookie.</summary>
    public async Task EndAsync()
    {
        if (Context.Features.Get<OpenSession>() is { } open && await db.Sessions.FindAsync(open.Id) is { } session)
            session.End(clock.Now);
    }

    /// <summary>The key by which this browser is known again when a code is typed; the browser gets one where it has none.</summary>
    public string Asking()
    {
        if (BrowserCookie.Read(Context, BrowserCookie.Asked) is { } kept)
            return RandomKey.HashOf(kept);
        var key = RandomKey.New();
        BrowserCookie.Write(Context, BrowserCookie.Asked, key.Value);
        return key.Hash;
    }

    // The cookie of a member may live longest; when the session ends is decided here and not in the browser.
    private string NewKey()
    {
        var key = RandomKey.New();
        BrowserCookie.Write(Context, BrowserCookie.Session, key.Value, SessionLimits.Absolute(hasRole: false));
        return key.Hash;
    }
}
