using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MLGroup.Web.Pages.Errors;

/// <summary>What a reader is told instead of a page: not found, not allowed, too much at once.</summary>
[IgnoreAntiforgeryToken]
internal sealed class StatusModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";

    /// <summary>The page that was asked for.</summary>
    public string? Path { get; private set; }

    /// <summary>What somebody sent whose session had ended.</summary>
    public SentForm? Sent { get; private set; }

    public void OnGet(int status) => Tell(status);

    public void OnPost(int status)
    {
        Tell(status);
        if (status != StatusCodes.Status401Unauthorized || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked)
            return;
        Path = asked.OriginalPathBase + asked.OriginalPath;
        Sent = SentForm.Of(Request, asked.OriginalPath, new QueryString(asked.OriginalQueryString));
    }

    private void Tell(int status) => (Heading, Advice) = status switch
    {
        400 => ("We could not read what was sent", "Go back: what you typed is still there. Then send it again."),
        401 => ("You are signed out", "Your session has ended. What you sent is not stored yet, but it is kept on this page."),
        403 => ("This part is for others", "Only coordinators or administrators may open it. If you should be one of them, ask a coordinator."),
        410 => ("This is no longer published", "It was part of the public site once. Look for it in the programme."),
        413 => ("That is too much at once", "Go back, shorten the text or choose a smaller file, and send it again."),
        415 => ("We could not read that kind of text", "Your browser sent it in an encoding other than UTF-8. Use another browser, or write to the coordinators."),
        429 => ("Too many tries", "Wait a few minutes, then try again."),
        _ => ("Page not found", "Check the address, or start from the home page. Pages that you may not see are not found either.")
    };
}
