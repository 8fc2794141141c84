using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Mail;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages;

/// <summary>Preferences from a link in a mail, without signing in. The link shows no name, so that a forwarded mail tells nothing.</summary>
internal sealed class UModel(Secrets secrets, BadTokenLimit badTokens) : PortalPage
{
    private const string Source = "mail";

    private Member _member = null!;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public PreferenceForm Form { get; set; } = new();

    /// <summary>The kind of the letter that the link stood in.</summary>
    public KindFacts Facts { get; private set; } = null!;

    public Frequency Chosen => _member.FrequencyOf(Facts.Kind);

    public PreferenceTable Table => PreferenceTable.Of(_member, Form);

    // Url.Page would write it in small letters, as all addresses here, and a token is not the same then.
    public string AddressOf(string handler) => Url.Content($"~/u/{Token}/{handler}");

    protected override async Task<IActionResult?> LoadAsync()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await secrets.CheckAsync(Secret.Preferences, Token) is not { } id)
            return StatusCode(badTokens.StatusFor(HttpContext));
        var (memberId, kind) = PreferenceId.Read(id);
        if (await Db.Members.TakingPart.SingleOrDefaultAsync(member => member.Id == memberId) is not { } found)
            return NotFound();
        (_member, Facts) = (found, KindFacts.Of(kind));
        Db.Act = Db.Act with { MemberId = memberId };
        return null;
    }

    public Task<IActionResult> OnPostStopAsync()
    {
        _member.Choose(Facts.Kind, Frequency.Off, Source, $"Stop sending me this: {Facts.Name}", Now);
        return SavedAsync("You do not get this any more.");
    }

    public Task<IActionResult> OnPostResumeAsync()
    {
        _member.Choose(Facts.Kind, Frequency.Now, Source, $"Send it to me again: {Facts.Name}", Now);
        return SavedAsync("You get this again.");
    }

    public Task<IActionResult> OnPostSaveAsync()
    {
        Form.Apply(_member, Source, Now);
        return SavedAsync("Your preferences are saved.");
    }

    public Task<IActionResult> OnPostStopAllAsync()
    {
        _member.StopAll(Source, "Stop all that can be stopped", Now);
        return SavedAsync("You get only what is always sent.");
    }

    // Back to the address of the letter, whatever was pressed.
    private Task<IActionResult> SavedAsync(string notice) => DoneAsync(() => Url.Content($"~/u/{Token}"), notice);
}
