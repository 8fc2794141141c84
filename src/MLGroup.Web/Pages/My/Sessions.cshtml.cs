using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.My;

/// <summary>Where the person is signed in, each to be ended from here; and new recovery codes for those who have a second factor.</summary>
internal sealed class SessionsModel(SignInDesk desk, SecondFactor factor, SessionClock clock) : SignInPage(desk)
{
    private List<Session> _open = [];
    private Account? _account;

    [BindProperty]
    public FormData Form { get; set; } = new();

    public IEnumerable<Row> Rows => _open.Select(session => new Row(session, IsThis(session)));

    /// <summary>None without a second factor.</summary>
    public int? RecoveryCodesLeft => _account is { HasSecondFactor: true } ? _account.RecoveryCodesLeft : null;

    /// <summary>New ones, shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        var kept = await Db.Sessions.Where(session => session.MemberId == Viewer.MemberId && session.EndedAt == null)
            .OrderByDescending(session => session.SeenAt).ToListAsync();
        _open = [.. kept.Where(session => SessionLimits.End(session.StartedAt, session.SeenAt, Session!.Roles.Count > 0) > clock.Now)];
        _account = await Db.Accounts.FindAsync(Viewer.MemberId);
        return null;
    }

    /// <summary>Ends one of the person's own sessions; somebody else's does not exist here.</summary>
    public async Task<IActionResult> OnPostEndAsync()
    {
        if (_open.FirstOrDefault(session => session.Id == Form.SessionId) is not { } session)
            return NotFound();
        session.End(clock.Now);
        if (!IsThis(session))
            return await DoneAsync("/My/Sessions", notice: $"The session “{session.Device}” has ended.");
        BrowserCookie.Remove(HttpContext, BrowserCookie.Session);
        return await DoneAsync(() => Home, notice: "You are signed out.");
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        foreach (var session in _open.Where(session => !IsThis(session)))
            session.End(clock.Now);
        return await DoneAsync("/My/Sessions", notice: "You are signed out everywhere else.");
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (RecoveryCodesLeft is null)
            return NotFound();
        RecoveryCodes = factor.NewRecoveryCodes(_account!);
        await Db.SaveChangesAsync();
        return Page();
    }

    private bool IsThis(Session session) => session.Id == Session?.Id;

    internal sealed record Row(Session Session, bool IsThis);

    internal sealed class FormData
    {
        public long SessionId { get; set; }
    }
}
