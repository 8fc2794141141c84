using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>Signs in as anybody, without mail and second factor, for trying the portal out. It has an address in Development only.</summary>
internal sealed class AsModel(SignInDesk desk) : SignInPage(desk)
{
    [BindProperty]
    public FormData Form { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("/SignIn/Index");

    public async Task<IActionResult> OnPostAsync() =>
        await Db.Members.TakingPart.SingleOrDefaultAsync(member => member.Id == Form.MemberId) is { } member
            ? await SignInAsync(member, SignInMeans.SignInAs, ReturnUrl)
            : NotFound();

    internal sealed class FormData
    {
        public int MemberId { get; set; }
    }
}
