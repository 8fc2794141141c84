using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Mail;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>Says that a mail is on its way, if anyone has the address, and takes the code in the browser that asked for it.</summary>
internal sealed class CodeModel(SignInDesk desk, Secrets secrets) : SignInPage(desk)
{
    private List<SignInRequest> _asked = [];

    [BindProperty]
    public FormData Form { get; set; } = new();

    /// <summary>As it was typed; none where nothing was asked for in this browser lately.</summary>
    public string? Address => _asked.FirstOrDefault()?.FoldedAddress;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var browser = Desk.Asking();
        // Newest first; an older mail may arrive later than a newer one, and its code is right too.
        _asked = await Db.SignInRequests.Where(request => request.Browser == browser && request.UsedAt == null && request.ExpiresAt > Now)
            .OrderByDescending(request => request.Id).Take(10).ToListAsync();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (_asked.Count == 0)
            throw new RuleBrokenException("No code was asked for in this browser in the last ten minutes. Ask for a new mail.");
        var open = _asked.Where(request => request.TakesCodes(Now)).ToList();
        if (open.Count == 0)
            throw new RuleBrokenException("There were too many wrong codes. Ask for a new mail.");
        // No code has left yet for a request that is not answered, so none can be right and none needs counting.
        var answered = open.Where(request => request.AnsweredAt is not null).ToList();
        if (await MatchAsync(answered) is { } match)
            return await SignInAsync(match, SignInMeans.Code);

        answered.ForEach(request => request.CountWrongCode());
        var left = SignInRequest.WrongCodesAllowed - open.Min(request => request.WrongCodes);
        await Db.SaveChangesAsync();
        throw new RuleBrokenException(left switch
        {
            0 => "That is not the code. There were too many wrong codes: ask for a new mail.",
            1 => "That is not the code. You can try once more.",
            _ => $"That is not the code. You can try {left} more times."
        }, nameof(Form.Code));
    }

    // Every request is checked, whether a member's or nobody's, so that the time taken tells nothing.
    private async Task<SignInRequest?> MatchAsync(List<SignInRequest> answered)
    {
        SignInRequest? match = null;
        foreach (var request in answered)
        {
            if (await secrets.CheckCodeAsync(Secret.SignInCode, request.Id, TypedCode.Digits(Form.Code)) && request.MemberId is not null)
                match = request;
        }
        return match;
    }

    internal sealed class FormData
    {
        [Display(Name = "Eight-digit code", Description = "From the newest mail. It works in this browser only.")]
        [Required(ErrorMessage = "Enter the code from the mail."), MaxLength(40)]
        public string Code { get; set; } = "";
    }
}
