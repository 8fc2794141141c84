using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.My;

/// <summary>What a member wants to hear, and every choice they ever made.</summary>
internal sealed class PreferencesModel : PortalPage
{
    private const string Source = "preferences";

    /// <summary>One line of the history.</summary>
    internal sealed record Choice(DateTimeOffset At, string Words);

    [BindProperty]
    public PreferenceForm Form { get; set; } = new();

    public Member Member { get; private set; } = null!;

    public PreferenceTable Table => PreferenceTable.Of(Member, Form);

    public IReadOnlyList<Choice> History { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Members.SingleOrDefaultAsync(member => member.Id == Viewer.MemberId) is not { } found)
            return NotFound();
        Member = found;
        var consents = await Db.Set<ConsentEvent>().AsNoTracking().Where(consent => consent.MemberId == found.Id)
            .OrderByDescending(consent => consent.Id).ToListAsync();
        History = [.. consents.Select(Told)];
        return null;
    }

    public Task<IActionResult> OnPostAsync()
    {
        Form.Apply(Member, Source, Now);
        return DoneAsync("/My/Preferences", notice: "Your preferences are saved.");
    }

    public Task<IActionResult> OnPostStopAsync()
    {
        Member.StopAll(Source, "Stop all that can be stopped", Now);
        return DoneAsync("/My/Preferences", notice: "You get only what is always sent.");
    }

    private static Choice Told(ConsentEvent consent) => new(consent.At, $"{KindFacts.Of(consent.Kind).Name}: {PreferenceTable.Words(consent.Frequency)} ({Where(consent.Source)})");

    private static string Where(string source) => source switch
    {
        "default" => "set when you joined",
        Source => "chosen on this page",
        "mail" => "chosen by a link in a mail",
        PreferenceEndpoints.Source => "stopped in your mail program",
        _ => source
    };
}
