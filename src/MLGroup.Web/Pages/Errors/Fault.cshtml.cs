using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MLGroup.Data;
using MLGroup.Web.Forms;

namespace MLGroup.Web.Pages.Errors;

/// <summary>Something failed here and not with the reader. What they sent is shown again, ready to be sent once more.</summary>
[IgnoreAntiforgeryToken]
internal sealed class FaultModel : PageModel
{
    public bool IsUnavailable { get; private set; }
    public string TraceId { get; private set; } = "";

    /// <summary>Where the form was sent.</summary>
    public string Address { get; private set; } = "";
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; private set; } = [];

    /// <summary>The longer texts among what was sent, for the reader to see that nothing is lost.</summary>
    public IEnumerable<string> Texts => Sent.Where(sent => !IsMachinery(sent.Key) && sent.Value.Length > 2).Select(sent => sent.Value);

    public void OnGet() => Tell();

    public void OnPost() => Tell();

    private void Tell()
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        IsUnavailable = DatabaseFaults.MeanUnavailable(fault?.Error);
        TraceId = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        Response.StatusCode = IsUnavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (IsUnavailable)
            Response.Headers.RetryAfter = "5";
        if (fault is null || !HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType)
            return;
        Address = Request.PathBase + fault.Path + Request.QueryString;
        Sent = [.. from field in Request.Form from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")];
    }

    private static bool IsMachinery(string field) => field is RequestKey.Field || field.StartsWith("__", StringComparison.Ordinal)
        || field.EndsWith(".Seen", StringComparison.Ordinal);
}
