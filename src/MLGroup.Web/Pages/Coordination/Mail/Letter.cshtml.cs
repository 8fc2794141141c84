using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination.Mail;

/// <summary>One letter: what it says, what became of it, and what a coordinator may do with it.</summary>
internal sealed class LetterModel(Outbox outbox, LetterLayout layout) : EditPage
{
    // The letter's own styles and nothing else: no script, no form, no picture from elsewhere, shown in a frame of ours only.
    private const string PreviewPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox";

    internal sealed class FormData
    {
        [Display(Name = "Subject")]
        [MaxLength(OutgoingMail.SubjectLength)]
        public string Subject { get; set; } = "";

        [Display(Name = "Letter", Description = "In Markdown. An empty line begins a new paragraph.")]
        public string Body { get; set; } = "";

        [Display(Name = "Send it all the same", Description = "The dates above are meant as they are written.")]
        public bool Anyway { get; set; }

        public int RowVersion { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public FormData Form { get; set; } = new();

    public OutgoingMail Letter { get; private set; } = null!;
    public Member Reader { get; private set; } = null!;

    /// <summary>Whether the letter tells of a decision that is not applied yet: applying releases it.</summary>
    public bool WaitsForDecision { get; private set; }

    /// <summary>Whether it waits for a coordinator to send it.</summary>
    public bool CanLeave => !WaitsForDecision && Letter.State is MailState.Draft or MailState.Held;

    /// <summary>Whether its words can still be changed.</summary>
    public bool CanBeEdited => Letter.State == MailState.Draft || Letter.IsHeldDraft;

    public DateDoubts Doubts => DateDoubts.In(("Subject", Letter.Subject), ("Letter", Letter.Body));

    public LetterText Shown => layout.Preview(Letter);

    public override IEnumerable<(string, string)> Stored => [("State", MailWords.Of(Letter.State)), ("Subject", Letter.Subject), ("Letter", Letter.Body)];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.OutgoingMail.VisibleTo(Viewer, Db.Decisions).SingleOrDefaultAsync(mail => mail.Id == Id) is not { } found)
            return NotFound();
        Letter = found;
        Reader = await Db.Members.SingleAsync(member => member.Id == found.MemberId);
        var pending = Db.Decisions.Pending;
        WaitsForDecision = Letter.Occasion.StartsWith(OutgoingMail.DecisionOccasion, StringComparison.Ordinal)
            && await pending.AnyAsync(decision => OutgoingMail.DecisionOccasion + decision.Id == found.Occasion);
        // The buttons below the letter send none of its words.
        if (!Request.HasFormContentType || !Request.Form.ContainsKey("Form.Body"))
            (Form.Subject, Form.Body) = (Letter.Subject, Letter.Body);
        return null;
    }

    public void OnGet() => Form.RowVersion = Letter.RowVersion;

    public IActionResult OnGetPreview()
    {
        Response.Headers.ContentSecurityPolicy = PreviewPolicy;
        return Content(Shown.Html, "text/html; charset=utf-8");
    }

    public Task<IActionResult> OnPostSaveAsync()
    {
        Letter.Edit(Form.Subject, Form.Body);
        return SavedAsync("The letter is saved." + Doubts.Notice);
    }

    public Task<IActionResult> OnPostReleaseAsync()
    {
        if (WaitsForDecision)
            throw new RuleBrokenException("This letter leaves when its decision is applied.");
        if (CanLeave && Doubts.Any && !Form.Anyway)
            throw new RuleBrokenException("A date in this letter looks wrong. Change it, or tick the box to send it all the same.", nameof(FormData.Anyway));
        Letter.Release(Now);
        outbox.Wake();
        return SavedAsync("The letter is on its way.");
    }

    public Task<IActionResult> OnPostHoldAsync()
    {
        if (Letter.State == MailState.Draft)
            Letter.HoldDraft();
        else
            Letter.Hold($"{Viewer.Name} holds it.");
        return SavedAsync("The letter waits until somebody releases it.");
    }

    public Task<IActionResult> OnPostLetGoAsync()
    {
        Letter.LetGo();
        return SavedAsync("The letter is not held any more.");
    }

    public Task<IActionResult> OnPostDropAsync()
    {
        Letter.Drop($"{Viewer.Name} dropped it.");
        return SavedAsync("The letter is dropped.");
    }

    public Task<IActionResult> OnPostRetryAsync()
    {
        Letter.Retry(Now);
        outbox.Wake();
        return SavedAsync("The letter is tried again.");
    }

    private Task<IActionResult> SavedAsync(string notice)
    {
        Expect(Letter, Form.RowVersion);
        return DoneAsync("Letter", new { Id, handler = "" }, notice);
    }
}
