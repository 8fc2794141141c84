namespace MLGroup.Web.Browsing;

/// <summary>Sends the pages that people write on compressed: they are the longest, and are opened on the slowest lines.</summary>
internal static class ShortPages
{
    public static IServiceCollection AddShortPages(this IServiceCollection services) => services.AddResponseCompression(options =>
        // Only where the length of an answer tells an onlooker nothing (BREACH): these pages repeat nothing that an address brings
        // along, and their antiforgery token is another one each time.
        (options.EnableForHttps, options.MimeTypes) = (true, ["text/html"]));

    public static void UseShortPages(this IApplicationBuilder app) =>
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/my/proposals"),
            writing => writing.UseResponseCompression());
}
