namespace MLGroup.Web.Browsing;

/// <summary>What every answer tells the browser: run nothing but our own files, and tell nobody where the reader came from.</summary>
internal static class BrowserHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static IApplicationBuilder UseBrowserHeaders(this IApplicationBuilder app, bool https) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            if (https)
                headers.TryAdd("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
            // Private pages: nobody else's cache keeps them, and Back shows a form with what was typed in it.
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers.CacheControl = "private, no-cache";
            // Some static texts leave without a charset.
            if (context.Response.ContentType is "text/css" or "text/javascript" or "text/plain")
                context.Response.ContentType += "; charset=utf-8";
            return Task.CompletedTask;
        });
        if (IsForeignPost(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        await next(context);
    });

    // Fetch Metadata: a form of another site has no business here, whatever cookies come along.
    private static bool IsForeignPost(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Headers["Sec-Fetch-Site"] == "cross-site";
}
