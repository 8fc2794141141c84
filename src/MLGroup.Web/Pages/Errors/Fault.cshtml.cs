using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MLGroup.Data;

namespace MLGroup.Web.Pages.Errors;

/// <summary>Something failed here and not with the reader. What they sent is shown again, ready to be sent once more.</summary>
[IgnoreAntiforgeryToken]
internal sealed class FaultModel : PageModel
{
    public bool IsUnavailable { get; private set; }
    public string TraceId { get; private set; } = "";

    /// <summary>What the reader sent.</summary>
    public SentForm? Sent { get; private set; }

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
        Sent = SentForm.Of(Request, fault?.Path, Request.QueryString);
    }
}
