using System.Text;
using Microsoft.Net.Http.Headers;

namespace MLGroup.Web.Browsing;

/// <summary>
/// Reads a posted form before anything else does, so that an unreadable one gets a clear answer instead of a fault: another charset
/// than UTF-8 is 415, too much is 413, too many fields or a broken form is 400.
/// </summary>
internal static class FormReading
{
    public const long MostBytes = 2 * 1024 * 1024;
    public const int MostFields = 1_024;

    public static IApplicationBuilder UseFormReading(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            await next(context);
            return;
        }
        var charset = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.Charset.Value : null;
        if (charset is { Length: > 0 } && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        else if (await StatusOfReadingAsync(context) is { } status)
            context.Response.StatusCode = status;
        else
            await next(context);
    });

    private static async Task<int?> StatusOfReadingAsync(HttpContext context)
    {
        try
        {
            if (context.Request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
                await ShowNulCharactersAsync(context.Request, context.RequestAborted);
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (Exception bad) when (bad is InvalidDataException or DecoderFallbackException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    // The form reader throws a NUL out together with everything that was typed around it. As U+FFFD it reaches the page, which
    // refuses it with a sentence and shows the rest again.
    private static async Task ShowNulCharactersAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body, Encoding.ASCII);
        var body = await reader.ReadToEndAsync(cancellation);
        request.Body = new MemoryStream(Encoding.ASCII.GetBytes(body.Replace("%00", "%EF%BF%BD", StringComparison.Ordinal)));
    }
}
