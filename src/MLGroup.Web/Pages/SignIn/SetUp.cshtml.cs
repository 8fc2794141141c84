using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>
/// Sets the second factor up: the app learns a key, one code shows that it did, and ten recovery codes are shown this once. Until
/// then the key lies in the form alone, encrypted for this session.
/// </summary>
internal sealed class SetUpModel(SignInDesk desk, SecondFactor factor, SessionClock clock, IDataProtectionProvider protection, PortalSettings portal)
    : SignInPage(desk)
{
    private Account _account = null!;
    private byte[] _key = [];

    [BindProperty]
    public FormData Form { get; set; } = new();

    public string KeyInGroups => TypedCode.InGroups(Base32.Encode(_key), ' ');

    public string AppAddress => Totp.Address(_key, portal.GroupName, Session!.Name);

    public QrPicture Picture => new(AppAddress);

    /// <summary>Shown after the set-up and never again.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (UnlessSecondFactorIsMissing() is { } elsewhere)
            return elsewhere;
        Db.Act = Db.Act with { MemberId = Session!.MemberId };
        _account = (await Db.Accounts.FindAsync(Session.MemberId))!;
        if (!_account.MaySetUp(clock.Now))
            return RedirectToPage("/SignIn/SecondFactor", new { returnUrl = ReturnUrl });
        _key = KeptKey() ?? Totp.NewKey();
        Form.Key = Convert.ToBase64String(Protector.Protect(_key));
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Key)}");
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!factor.SetUp(_account, _key, Form.Code, clock.Now))
            throw new RuleBrokenException(
                "That is not the code of this key. Check that the clock of your phone is right, and enter the code it shows now.", nameof(Form.Code));
        RecoveryCodes = factor.NewRecoveryCodes(_account);
        await Desk.StepUpAsync(Session!, SecondMeans.App);
        await Db.SaveChangesAsync();
        // The page around the codes greets somebody who is signed in.
        HttpContext.Features.Set(Session!.Viewer);
        return Page();
    }

    private IDataProtector Protector => protection.CreateProtector("MLGroup.SetUp", $"{Session!.Id}");

    private byte[]? KeptKey()
    {
        try
        {
            return Form.Key.Length == 0 ? null : Protector.Unprotect(Convert.FromBase64String(Form.Key));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }

    internal sealed class FormData
    {
        public string Key { get; set; } = "";

        [Display(Name = "Six-digit code", Description = "The one your app shows now."), Required(ErrorMessage = "Enter the code your app shows."), MaxLength(40)]
        public string Code { get; set; } = "";
    }
}
