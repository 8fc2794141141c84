using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using MLGroup.Data;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Web.Authorization;
using MLGroup.Web.Pages.Errors;

namespace MLGroup.Web.SignIn;

/// <summary>
/// Says who a request comes from, by the session of its cookie: one statement, whatever is asked for. It leaves the
/// <see cref="Viewer"/> and the <see cref="OpenSession"/> among the request's features.
/// </summary>
internal sealed partial class SessionHandler(PortalContext db, SessionClock clock, IHostEnvironment environment, ILogger<SessionHandler> log)
    : IAuthenticationHandler
{
    public const string Scheme = "Session";

    /// <summary>Header of what an open page asks by itself, every few seconds: nobody is there for it, so it keeps no session alive.</summary>
    public const string Background = "Ml-Background";

    private HttpContext _context = null!;
    private AuthenticateResult? _result;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public async Task<AuthenticateResult> AuthenticateAsync() => _result ??= await ReadAsync();

    /// <summary>To the page that signs in, or to the one thing still missing; a script is told 401, and so is a form that would be lost.</summary>
    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        if ((_context.Request.Headers["Sec-Fetch-Mode"] is [{ } mode] && mode != "navigate") || SentForm.IsIn(_context.Request))
            _context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            _context.Response.Redirect(SignInAddress());
        return Task.CompletedTask;
    }

    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> ReadAsync()
    {
        // Style sheets need no viewer, and the page that says the database is away must not ask the database who reads it.
        if (_context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || _context.Features.Get<IExceptionHandlerFeature>() is not null
            || BrowserCookie.Read(_context, BrowserCookie.Session) is not { } key)
            return AuthenticateResult.NoResult();

        var now = clock.Now;
        var session = await OpenSession.FindAsync(db, key, now, _context.RequestAborted);
        if (session is null || (session.Means == SignInMeans.SignInAs && !environment.IsDevelopment()))
            return AuthenticateResult.NoResult();

        _context.Features.Set(session);
        if (session.LacksSecondFactor)
            return AuthenticateResult.NoResult();
        _context.Features.Set(session.Viewer);
        // Noted once the reader has their answer: nobody waits for it.
        if (!_context.Request.Headers.ContainsKey(Background))
            _context.Response.OnCompleted(() => SeeAsync(session, now));
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(session), Scheme));
    }

    // Reading goes on where writing cannot, for example on a full disk.
    private async Task SeeAsync(OpenSession session, DateTimeOffset now)
    {
        try
        {
            await session.SeeAsync(db, now);
        }
        catch (DbException fault)
        {
            SeeingFailed(fault);
        }
    }

    private string SignInAddress()
    {
        var request = _context.Request;
        var page = _context.Features.Get<OpenSession>() is null ? "/sign-in" : "/sign-in/second-factor";
        var back = LocalPath.Of(request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent());
        return request.PathBase + page + (back is null ? QueryString.Empty : QueryString.Create("returnUrl", back));
    }

    private static ClaimsPrincipal PrincipalOf(OpenSession session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, session.MemberId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, session.Name),
            new Claim(ClaimTypes.Role, Policies.Member),
            .. session.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))
        ], Scheme));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The time a session was seen could not be noted")]
    private partial void SeeingFailed(Exception fault);
}
