using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Members;

/// <summary>A member leaves the group, or comes back.</summary>
internal sealed class LeaveModel : EditPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    public Member Member { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Members.Known.SingleOrDefaultAsync(member => member.Id == Id) is not { } found)
            return NotFound();
        Member = found;
        return null;
    }

    public void OnGet() => RowVersion = Member.RowVersion;

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        Expect(Member, RowVersion);
        Member.Leave(await OtherCoordinators.CountAsync(Db, Member), Now);
        // Who left has no way into these pages any more.
        return await DoneAsync(Id == Viewer.MemberId ? "/Index" : "Index", notice: $"{Member.Name} left the group.");
    }

    public Task<IActionResult> OnPostReturnAsync()
    {
        Expect(Member, RowVersion);
        Member.Return();
        return DoneAsync("Edit", new { Id }, $"{Member.Name} is back in the group.");
    }
}
