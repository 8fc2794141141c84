using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Web.SignIn;

/// <summary>A page on the way in.</summary>
internal abstract class SignInPage(SignInDesk desk) : PortalPage
{
    protected SignInDesk Desk => desk;

    /// <summary>The browser's session, also one that still lacks its second factor.</summary>
    protected OpenSession? Session => HttpContext.Features.Get<OpenSession>();

    /// <summary>Where to go on afterwards: what the address asks for where that is safe.</summary>
    public string? ReturnUrl => LocalPath.Of(Request.Query["returnUrl"]);

    protected string Home => Url.Page("/Index")!;

    /// <summary>Uses the request up and signs its member in.</summary>
    protected async Task<IActionResult> SignInAsync(SignInRequest request, SignInMeans means)
    {
        request.Use(Now);
        var member = await Db.Members.TakingPart.SingleOrDefaultAsync(member => member.Id == request.MemberId)
            ?? throw new RuleBrokenException("This link no longer works. Ask for a new one.");
        return await SignInAsync(member, means, LocalPath.Of(request.ReturnTo));
    }

    protected async Task<IActionResult> SignInAsync(Member member, SignInMeans means, string? returnUrl)
    {
        Db.Act = Db.Act with { MemberId = member.Id };
        await desk.BeginAsync(member, means);
        var needsMore = means != SignInMeans.SignInAs && Enum.GetValues<Role>().Any(member.Is);
        return await DoneAsync(() => needsMore ? Url.Page("/SignIn/SecondFactor", new { returnUrl }) : returnUrl ?? Home);
    }

    /// <summary>To the first page where nobody began to sign in, onwards where nothing is missing; otherwise nothing.</summary>
    protected IActionResult? UnlessSecondFactorIsMissing() => Session switch
    {
        null => RedirectToPage("/SignIn/Index", new { returnUrl = ReturnUrl }),
        { LacksSecondFactor: false } => LocalRedirect(ReturnUrl ?? Home),
        _ => null
    };
}
