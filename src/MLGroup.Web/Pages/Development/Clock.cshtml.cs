using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Development;

namespace MLGroup.Web.Pages.Development;

/// <summary>Sets the portal's clock and shows the letters written since, so that a year can be tried out in minutes. Development only.</summary>
internal sealed class ClockModel(PortalClock clock) : PortalPage
{
    [BindProperty]
    public JumpForm Form { get; set; } = new();

    public IReadOnlyList<Row> Letters { get; private set; } = [];
    public DateTimeOffset Since => clock.JumpedAt ?? Now.AddDays(-1);

    protected override async Task<IActionResult?> LoadAsync()
    {
        var since = Since;
        var opens = Db.OutgoingMail.VisibleTo(Viewer, Db.Decisions);
        Letters = await Db.OutgoingMail.Where(mail => mail.Date >= since && mail.Kind != CommunicationKind.Account)
            .OrderByDescending(mail => mail.Id).Take(50)
            .Select(mail => new Row(mail.Id, mail.Subject, mail.Address, mail.State, mail.Date, !Viewer.IsMember || opens.Any(other => other.Id == mail.Id))).ToListAsync();
        return null;
    }

    public async Task<IActionResult> OnPostAsync(string to)
    {
        await clock.JumpAsync(Db, await InstantAsync(to));
        return await DoneAsync("Clock", null, $"The portal's clock says {ZonedTime.At(clock.GetUtcNow(), Viewer.ZoneId)}.");
    }

    private async Task<DateTimeOffset> InstantAsync(string to)
    {
        if (to == "deadline")
            return (await Db.Programmes.Calling(Now).FirstOrDefaultAsync())?[MilestoneKind.ProposalDeadline]?.Instant.AddHours(-12)
                ?? throw new RuleBrokenException("There is no deadline to jump to.");
        if (to == "morning")
        {
            var today = ZonedTime.At(Now, Viewer.ZoneId).Local;
            return new ZonedTime((today.Hour < 9 ? today.Date : today.Date.AddDays(1)).AddHours(9), Viewer.ZoneId).Instant;
        }
        return DateTime.TryParseExact(Form.Time.Trim(), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed)
            ? new ZonedTime(typed, Viewer.ZoneId).Instant
            : throw new RuleBrokenException("Enter a time in the form 2027-01-21 18:00.", nameof(JumpForm.Time));
    }

    public sealed class JumpForm
    {
        [Display(Name = "Jump to a time", Description = "In your own zone, for example 2027-01-21 18:00")]
        [MaxLength(40)]
        public string Time { get; set; } = "";
    }

    /// <param name="Opens">Whether its page is for this viewer, or may be: a visitor is asked to sign in first.</param>
    internal sealed record Row(long Id, string Subject, string Address, MailState State, DateTimeOffset At, bool Opens);
}
