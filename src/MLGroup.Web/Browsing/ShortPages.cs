using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Browsing;

/// <summary>
/// Compresses pages, which a slow line needs most. What is compressed betrays by its length whether it repeats what the address brought
/// along (BREACH), to whoever can both listen and make a signed-in browser ask. So a signed-in browser gets short pages only for what it
/// says was asked from the portal itself or by hand (Fetch Metadata).
/// </summary>
internal static class ShortPages
{
    public static IServiceCollection AddShortPages(this IServiceCollection services) => services
        .AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, ["text/html", "text/csv", "application/atom+xml"]))
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);

    public static void UseShortPages(this IApplicationBuilder app) =>
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method) && !MayBeLuredHere(context.Request), asking => asking.UseResponseCompression());

    private static bool MayBeLuredHere(HttpRequest request) =>
        request.Cookies.ContainsKey(BrowserCookie.Session) && request.Headers["Sec-Fetch-Site"] != "same-origin" && request.Headers["Sec-Fetch-Site"] != "none";
}
