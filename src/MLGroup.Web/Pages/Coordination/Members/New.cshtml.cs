using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Members;

internal sealed class NewModel : MemberPage
{
    public void OnGet() => Form.ZoneId = Viewer.ZoneId;

    public async Task<IActionResult> OnPostAsync()
    {
        await RequireNewAddressAsync();
        var member = new Member(Form.Name, Form.Address, await ChosenOrganisationAsync(), Form.ZoneId, Now);
        await AppointAsync(member);
        Db.Members.Add(member);
        return await DoneAsync("Index", notice: $"{member.Name} is added and can sign in with {member.Address}.");
    }
}
