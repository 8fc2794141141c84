using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Auditing;
using MLGroup.Domain.Communications;
using MLGroup.Mail;
using MLGroup.Web.Browsing;

namespace MLGroup.Web;

/// <summary>
/// The one click of a mail program (RFC 8058): a POST that comes without cookies and without antiforgery, from a machine that knows
/// nothing but the address in the letter. A GET of the same address is a page that changes nothing.
/// </summary>
internal static class PreferenceEndpoints
{
    public const string Source = "mail program";

    public static void MapPortalPreferences(this WebApplication app) =>
        app.MapPost("/u/{token}", StopAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> StopAsync(string token, HttpContext context, Secrets secrets, BadTokenLimit badTokens, PortalContext db)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await secrets.CheckAsync(Secret.Preferences, token) is not { } id)
            return Results.StatusCode(badTokens.StatusFor(context));
        var (memberId, kind) = PreferenceId.Read(id);
        if (!KindFacts.Of(kind).IsAlways && await db.Members.SingleOrDefaultAsync(member => member.Id == memberId) is { } member)
        {
            db.Act = new Act(memberId, "/u");
            member.Choose(kind, Frequency.Off, Source, $"Stop {KindFacts.Of(kind).Name}", Arrival.Of(context));
            await SaveOnceAsync(db);
        }
        return Results.Ok();
    }

    private static async Task SaveOnceAsync(PortalContext db)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same click came twice at once, and the other one did it.
        }
    }
}
