using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Members;

internal sealed class EditModel : MemberPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Member Member { get; private set; } = null!;

    public override IEnumerable<(string, string)> Stored =>
    [
        ("Name", Member.Name), ("E-mail address", Member.Address), ("Organisation", Member.Organisation?.Name ?? ""),
        ("Time zone", ZonedTime.PlaceOf(Member.ZoneId)), ("Coordinator", Member.Is(Role.Coordinator) ? "Yes" : "No"),
        ("Administrator", Member.Is(Role.Administrator) ? "Yes" : "No")
    ];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Members.Known.SingleOrDefaultAsync(member => member.Id == Id) is not { } found)
            return NotFound();
        Member = found;
        return await base.LoadAsync();
    }

    public void OnGet() => Form = new()
    {
        Name = Member.Name,
        Address = Member.Address,
        OrganisationId = Member.Organisation?.Id,
        ZoneId = Member.ZoneId,
        IsCoordinator = Member.Is(Role.Coordinator),
        IsAdministrator = Member.Is(Role.Administrator),
        RowVersion = Member.RowVersion
    };

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Member, Form.RowVersion);
        await RequireNewAddressAsync(exceptId: Id);
        Member.Describe(Form.Name, Form.ZoneId);
        Member.ChangeAddress(Form.Address);
        Member.WorkFor(await ChosenOrganisationAsync(), Now);
        await AppointAsync(Member);
        return await DoneAsync(Next, notice: $"{Member.Name} is saved.");
    }

    // Who gave up coordinating has no way into these pages any more.
    private string Next => Member.Id == Viewer.MemberId && !Member.Is(Role.Coordinator) ? "/Index" : "Index";
}
