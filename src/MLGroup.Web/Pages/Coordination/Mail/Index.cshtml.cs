using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Mail;

namespace MLGroup.Web.Pages.Coordination.Mail;

/// <summary>The post office: every letter the portal wrote, but those that sign somebody in.</summary>
internal sealed class IndexModel(Outbox outbox) : PortalPage
{
    private const int PageLength = 50;

    public sealed record Row(long Id, string Subject, string Name, string Address, CommunicationKind Kind, MailState State, DateTimeOffset Date);

    /// <summary>Letters of one state; all without it.</summary>
    [BindProperty(SupportsGet = true)]
    public MailState? State { get; set; }

    /// <summary>Id of the letter the page begins after; the list runs from the newest to the oldest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>Id of the letter the page ends before.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();
    public IReadOnlyList<MailServer> Paused { get; private set; } = [];
    public IReadOnlyList<AddressHold> Holds { get; private set; } = [];
    public string? PreviousAddress { get; private set; }
    public string? NextAddress { get; private set; }

    protected override async Task<IActionResult?> LoadAsync()
    {
        var visible = Db.OutgoingMail.VisibleTo(Viewer, Db.Decisions);
        Counts = await visible.GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        Paused = await Db.MailServers.Where(server => server.PausedUntil != null).ToListAsync();
        Holds = await Db.AddressHolds.OrderByDescending(hold => hold.Since).Take(PageLength).ToListAsync();
        await ReadPageAsync(State is { } state ? visible.Where(mail => mail.State == state) : visible);
        return null;
    }

    public Task<IActionResult> OnPostResumeAsync()
    {
        foreach (var server in Paused)
            server.Resume();
        outbox.Wake();
        return DoneAsync("Index", notice: "Sending goes on.");
    }

    public Task<IActionResult> OnPostLiftAsync(string address)
    {
        Db.AddressHolds.RemoveRange(Holds.Where(hold => hold.FoldedAddress == address));
        return DoneAsync("Index", notice: $"Letters go to {address} again.");
    }

    private async Task ReadPageAsync(IQueryable<OutgoingMail> found)
    {
        var backwards = After is null && Before is not null;
        var ordered = backwards
            ? found.Where(mail => mail.Id > Before).OrderBy(mail => mail.Id)
            : found.Where(mail => After == null || mail.Id < After).OrderByDescending(mail => mail.Id);
        var rows = await (from mail in ordered.Take(PageLength + 1)
                          select new Row(mail.Id, mail.Subject, Db.Members.First(member => member.Id == mail.MemberId).Name, mail.Address, mail.Kind, mail.State, mail.Date))
            .ToListAsync();
        var isMore = rows.Count > PageLength;
        rows = rows[..Math.Min(rows.Count, PageLength)];
        if (backwards)
            rows.Reverse();
        Rows = rows;
        if (rows.Count == 0)
            return;
        PreviousAddress = backwards ? isMore ? AddressOf(null, rows[0].Id) : null : After is null ? null : AddressOf(null, rows[0].Id);
        NextAddress = backwards || isMore ? AddressOf(rows[^1].Id, null) : null;
    }

    private string? AddressOf(long? after, long? before) => Url.Page("Index", new { State, after, before });
}
