using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Mail;
using MLGroup.Mail.Letters;
using MLGroup.Web.SignIn;

namespace MLGroup.Web.Pages.Admin;

/// <summary>Coordinators and administrators with their second factors; where one is lost, somebody else asks for its reset here.</summary>
internal sealed class UsersModel(Outbox outbox, PortalLinks links, SessionClock clock) : PortalPage
{
    private Dictionary<int, Account> _accounts = [];

    [BindProperty]
    public FormData Form { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        var people = await Db.Members.TakingPart.Where(member => member.Appointments.Any(a => a.Until == null)).ToListAsync();
        var ids = people.ConvertAll(member => member.Id);
        _accounts = await Db.Accounts.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id);
        Rows = [.. people.OrderBy(member => member.Name, StringComparer.InvariantCulture)
            .Select(member => new Row(member, _accounts.GetValueOrDefault(member.Id), member.Id == Viewer.MemberId))];
        return null;
    }

    public async Task<IActionResult> OnPostResetAsync()
    {
        if (Rows.FirstOrDefault(row => row.Member.Id == Form.MemberId) is not { Account: { } account } row)
            return NotFound();
        account.AskReset(Viewer.MemberId, clock.Now);
        await outbox.PostAsync(new SecondFactorResetAsked(row.Member, Viewer.Name, account.ResetDueAt!.Value, links.SignIn));
        return await DoneAsync("/Admin/Users", notice: $"{row.Member.Name} was told by mail and can set up a new app in 24 hours.");
    }

    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (Rows.FirstOrDefault(row => row.Member.Id == Form.MemberId) is not { Account: { } account } row)
            return NotFound();
        account.DropReset();
        return await DoneAsync("/Admin/Users", notice: $"The second factor of {row.Member.Name} stays as it is.");
    }

    internal sealed record Row(Member Member, Account? Account, bool IsViewer)
    {
        public string Roles => string.Join(", ", Enum.GetValues<Role>().Where(Member.Is));
    }

    internal sealed class FormData
    {
        public int MemberId { get; set; }
    }
}
