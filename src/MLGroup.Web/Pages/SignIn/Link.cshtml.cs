using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Mail;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>
/// Where a mailed link leads. Opening it changes nothing, however often scanners do: only the button uses it up.
/// </summary>
internal sealed class LinkModel(SignInDesk desk, Secrets secrets) : SignInPage(desk)
{
    private SignInRequest? _request;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Whom the link signs in; none where it no longer works.</summary>
    public Person? Whom { get; private set; }

    protected override async Task<IActionResult?> LoadAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await secrets.CheckAsync(Secret.SignInLink, Token) is { } id)
            _request = await Db.SignInRequests.FindAsync(id);
        if (_request?.IsOpen(Now) == true)
            Whom = await Db.Members.TakingPart.Where(member => member.Id == _request.MemberId)
                .Select(member => new Person(member.Name, member.Address)).SingleOrDefaultAsync();
        if (Whom is null)
            Response.StatusCode = StatusCodes.Status410Gone;
        return null;
    }

    public async Task<IActionResult> OnPostAsync() => _request is null || Whom is null
        ? throw new RuleBrokenException("This link no longer works. Ask for a new one.")
        : await SignInAsync(_request, SignInMeans.Link);

    internal sealed record Person(string Name, string Address);
}
