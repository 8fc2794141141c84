using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Web.Development;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.SignIn;

/// <summary>Asks for an address and answers every address alike: same rows, same words, same next page.</summary>
internal sealed class IndexModel(SignInDesk desk, SignInBell bell, IHostEnvironment environment) : SignInPage(desk)
{
    private const int MostRequests = 10;
    private static readonly TimeSpan _window = TimeSpan.FromHours(1);

    [BindProperty]
    public FormData Form { get; set; } = new();

    /// <summary>Whether the browser would drop the sign-in because nothing protects it on its way.</summary>
    public bool NeedsHttps => !Request.IsHttps && Request.Headers["X-Forwarded-Proto"] != "https" && !IsThisMachine(Request.Host.Host);

    /// <summary>Whether the browser was signed in before and is no more.</summary>
    public bool HasEnded => Session is null && BrowserCookie.Read(HttpContext, BrowserCookie.Session) is not null;

    /// <summary>Whom Development offers to sign in as.</summary>
    public IReadOnlyList<SignInAsChoice> People { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (environment.IsDevelopment())
            People = await SignInAsChoice.ListAsync(Db);
        return null;
    }

    public IActionResult OnGet()
    {
        if (Viewer.IsMember)
            return LocalRedirect(ReturnUrl ?? Home);
        Desk.Asking();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var address = Member.Fold(Form.Address);
        if (await TooManySinceAsync(address) is { } since)
        {
            Response.Headers.RetryAfter = Math.Ceiling((since + _window - Now).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }
        Db.SignInRequests.Add(new SignInRequest(address, Desk.Asking(), ReturnUrl ?? "", Now));
        Db.Afterwards(bell.Ring);
        return await DoneAsync("/SignIn/Code");
    }

    private async Task<DateTimeOffset?> TooManySinceAsync(string address)
    {
        var from = Now - _window;
        var times = await Db.SignInRequests.Where(request => request.FoldedAddress == address && request.At > from)
            .OrderByDescending(request => request.At).Select(request => request.At).Take(MostRequests).ToListAsync();
        return times.Count == MostRequests ? times[^1] : null;
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]" || host.EndsWith(".localhost", StringComparison.Ordinal);

    internal sealed class FormData
    {
        [Display(Name = "E-mail address", Description = "The address at which the group writes to you.")]
        [Required(ErrorMessage = "Enter your e-mail address."), MaxLength(Member.AddressLength)]
        [EmailAddress(ErrorMessage = "Enter an e-mail address in the form name@office.org.")]
        public string Address { get; set; } = "";
    }
}
