namespace MLGroup.Web.SignIn;

/// <summary>
/// The two cookies of signing in. The prefix <c>__Host-</c> makes browsers refuse them from any other host, without TLS (but for
/// localhost), or for part of the site only.
/// </summary>
internal static class BrowserCookie
{
    /// <summary>The key of the session.</summary>
    public const string Session = "__Host-mlgroup";

    /// <summary>A key by which the portal knows the browser again in which a code was asked for.</summary>
    public const string Asked = "__Host-mlgroup-asked";

    public static string? Read(HttpContext context, string name) => context.Request.Cookies[name] is { Length: > 0 and < 100 } value ? value : null;

    /// <param name="lasts">None for a cookie that goes when the browser is closed.</param>
    public static void Write(HttpContext context, string name, string value, TimeSpan? lasts = null) =>
        context.Response.Cookies.Append(name, value, Options(lasts));

    public static void Remove(HttpContext context, string name) => context.Response.Cookies.Delete(name, Options(null));

    private static CookieOptions Options(TimeSpan? lasts) =>
        new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = lasts };
}
