using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>Asks coordinators and administrators for what their mailbox does not hold: the code of their app, or a recovery code.</summary>
internal sealed class SecondFactorModel(SignInDesk desk, SecondFactor factor, SessionClock clock) : SignInPage(desk)
{
    private Account _account = null!;

    [BindProperty]
    public FormData Form { get; set; } = new();

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (UnlessSecondFactorIsMissing() is { } elsewhere)
            return elsewhere;
        Db.Act = Db.Act with { MemberId = Session!.MemberId };
        _account = (await Db.Accounts.FindAsync(Session.MemberId))!;
        return !_account.MaySetUp(clock.Now) ? null : RedirectToPage("/SignIn/SetUp", new { returnUrl = ReturnUrl });
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!factor.Accepts(_account, Form.Code, clock.Now))
            throw await RefusedAsync("That is not the code. Look at your app: it shows a new one every 30 seconds.", nameof(Form.Code));
        await Desk.StepUpAsync(Session!, SecondMeans.App);
        return await DoneAsync(() => ReturnUrl ?? Home);
    }

    public async Task<IActionResult> OnPostRecoveryAsync()
    {
        if (!factor.AcceptsRecovery(_account, Form.Recovery, clock.Now))
            throw await RefusedAsync("That is not one of your recovery codes, or it was used before.", nameof(Form.Recovery));
        await Desk.StepUpAsync(Session!, SecondMeans.RecoveryCode);
        return await DoneAsync(() => ReturnUrl ?? Home, notice: _account.RecoveryCodesLeft switch
        {
            0 => "That was your last recovery code. Make new ones under “My sessions”.",
            1 => "You have one recovery code left. Make new ones under “My sessions”.",
            var left => $"You have {left} recovery codes left."
        });
    }

    // The wrong try is counted before anybody learns that it was one.
    private async Task<RuleBrokenException> RefusedAsync(string sentence, string field)
    {
        await Db.SaveChangesAsync();
        return new RuleBrokenException(sentence, field);
    }

    internal sealed class FormData
    {
        [Display(Name = "Six-digit code", Description = "From your authenticator app."), MaxLength(40)]
        public string Code { get; set; } = "";

        [Display(Name = "Recovery code", Description = "One of the ten you kept when you set the app up. Each works once."), MaxLength(40)]
        public string Recovery { get; set; } = "";
    }
}
