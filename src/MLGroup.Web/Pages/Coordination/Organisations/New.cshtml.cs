using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Organisations;

internal sealed class NewModel : OrganisationPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await RequireNewNameAsync();
        Db.Organisations.Add(new Organisation(Form.Name, Form.Acronym, Form.Kind!.Value, Form.Country));
        return await DoneAsync("Index", notice: $"{Form.Name.Trim()} is added. People who work there can be added now.");
    }
}
