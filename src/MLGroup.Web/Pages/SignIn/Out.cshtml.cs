using Microsoft.AspNetCore.Mvc;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>Ends the session, and with it every copy of its cookie. Opening the page ends nothing.</summary>
internal sealed class OutModel(SignInDesk desk) : SignInPage(desk)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Session is { } session)
            Db.Act = Db.Act with { MemberId = session.MemberId };
        await Desk.EndAsync();
        BrowserCookie.Remove(HttpContext, BrowserCookie.Session);
        return await DoneAsync(() => Home, notice: "You are signed out.");
    }
}
