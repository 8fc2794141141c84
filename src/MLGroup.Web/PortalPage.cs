using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Auditing;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Web.Browsing;
using MLGroup.Web.Forms;

namespace MLGroup.Web;

/// <summary>
/// What every page does once: knows its viewer, loads its records before a handler runs, and shows itself again, with a sentence and
/// everything that was typed, when a rule is broken or somebody else was faster.
/// </summary>
public abstract class PortalPage : PageModel
{
    /// <summary>Where a page's form keeps its fields, and where broken rules point to.</summary>
    private const string FormPrefix = "Form";

    private Guid? _key;

    public Viewer Viewer { get; private set; } = Viewer.Visitor;

    /// <summary>UTC; when the request arrived, the same throughout it.</summary>
    public DateTimeOffset Now { get; private set; }

    protected PortalContext Db { get; private set; } = null!;

    /// <summary>
    /// Loads what the page shows and its handlers need; runs before every handler, and again after a refusal. Answers a result
    /// (usually <see cref="PageModel.NotFound()"/>) where the viewer may not see the page's record.
    /// </summary>
    protected virtual Task<IActionResult?> LoadAsync() => Task.FromResult<IActionResult?>(null);

    /// <summary>Whether handlers run although a field is invalid, because the page keeps what it can.</summary>
    protected virtual bool KeepsInvalid => false;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        Db = services.GetRequiredService<PortalContext>();
        Now = Arrival.Of(HttpContext);
        Viewer = HttpContext.Features.Get<Viewer>() ?? Viewer.Visitor;
        Db.Act = new Act(Viewer.IsMember ? Viewer.MemberId : null, PageContext.ActionDescriptor.ViewEnginePath);
        _key = HttpMethods.IsPost(Request.Method) ? RequestKey.Of(Request) : null;

        if (await FirstResultAsync() is { } first)
            context.Result = first;
        else if (await LoadAsync() is { } refused)
            context.Result = refused;
        else if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid && !KeepsInvalid)
            context.Result = Again(StatusCodes.Status400BadRequest);
        else
        {
            var done = await next();
            if (done.Exception is { } exception && !done.ExceptionHandled && await MendAsync(exception) is { } mended)
                (done.ExceptionHandled, done.Result) = (true, mended);
        }
    }

    /// <summary>Stores the act, its letters, its audit and the form's key in one transaction, then goes to a page of the portal.</summary>
    /// <param name="address">Asked after the act's rows have their ids.</param>
    /// <param name="notice">A sentence that the next page shows once.</param>
    protected async Task<IActionResult> DoneAsync(Func<string?> address, string? notice = null)
    {
        await StoreAsync(address);
        if (notice is not null)
            TempData["Notice"] = notice;
        return LocalRedirect(address()!);
    }

    /// <summary>The same where the answer is no page.</summary>
    protected async Task StoreAsync(Func<string?> address)
    {
        if (_key is { } key)
            Db.Handling(() => new HandledRequest(key, address()!, Now));
        await Db.SaveChangesAsync();
    }

    /// <inheritdoc cref="DoneAsync(Func{string}, string)"/>
    protected Task<IActionResult> DoneAsync(string page, object? values = null, string? notice = null) =>
        DoneAsync(() => Url.Page(page, values), notice);

    /// <summary>The page once more, with what was typed; to a script the sentences alone.</summary>
    protected IActionResult Again(int status)
    {
        if (IsScript)
            return new JsonResult(new { problems = Problems }) { StatusCode = status };
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Whether one of the portal's own scripts asks, which wants JSON.</summary>
    protected bool IsScript => Request.Headers.Accept == "application/json";

    /// <summary>What is wrong, field by field, for a script.</summary>
    protected IEnumerable<object> Problems => from entry in ModelState
                                              from error in entry.Value.Errors
                                              select new { field = entry.Key, sentence = error.ErrorMessage };

    private async Task<IActionResult?> FirstResultAsync() =>
        _key is { } key && await Db.HandledRequests.FindAsync(key) is { } handled ? FirstResult(handled.Result) : null;

    /// <summary>What the form that was acted upon before is answered when it is sent again.</summary>
    /// <param name="address">The page of the portal that showed the result.</param>
    protected virtual IActionResult FirstResult(string address) => LocalRedirect(address);

    /// <summary>What is said where a record was changed, or the same one added, between the reading and the writing of it.</summary>
    protected virtual (string Changed, string Added) Overtaken =>
        ("Somebody else changed this a moment ago. Below is what you typed; look at what changed and send it again.",
            "This is there already: somebody else added the same a moment ago, or it was sent twice.");

    private async Task<IActionResult?> MendAsync(Exception exception)
    {
        var (status, rules) = exception switch
        {
            RuleBrokenException broken => (StatusCodes.Status400BadRequest, broken.Rules),
            OutdatedException outdated => (StatusCodes.Status409Conflict, [new BrokenRule(outdated.Message)]),
            RequestHandledException => (StatusCodes.Status409Conflict, []),
            DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, [new BrokenRule(Overtaken.Changed)]),
            DbUpdateException { } update when Db.IsUniqueBroken(update) => (StatusCodes.Status409Conflict, [new BrokenRule(Overtaken.Added)]),
            _ => (0, (IReadOnlyList<BrokenRule>)[])
        };
        if (status == 0)
            return null;
        // Whatever the refused act changed must not be saved with the next one.
        Db.Forget();
        if (await FirstResultAsync() is { } first)
            return first;
        foreach (var rule in rules)
            ModelState.AddModelError(rule.Field is null ? "" : $"{FormPrefix}.{rule.Field}", rule.Sentence);
        return await LoadAsync() ?? Again(status);
    }
}
