using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Organisations;

internal sealed class EditModel : OrganisationPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public int People { get; private set; }

    public override IEnumerable<(string, string)> Stored =>
    [
        ("Name", Organisation.Name), ("Acronym", Organisation.Acronym), ("Kind", OrganisationKinds.Name(Organisation.Kind)),
        ("Country", Country.Find(Organisation.CountryCode)?.Name ?? "")
    ];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await Db.Organisations.FindAsync(Id) is not { } organisation)
            return NotFound();
        Organisation = organisation;
        People = await Db.Members.TakingPart.CountAsync(member =>
            member.Affiliations.Any(affiliation => affiliation.OrganisationId == Id && affiliation.Until == null));
        return null;
    }

    public void OnGet() => Form = new()
    {
        Name = Organisation.Name,
        Acronym = Organisation.Acronym,
        Kind = Organisation.Kind,
        CountryCode = Organisation.CountryCode ?? "",
        RowVersion = Organisation.RowVersion
    };

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Organisation, Form.RowVersion);
        await RequireNewNameAsync(exceptId: Id);
        Organisation.Describe(Form.Name, Form.Acronym, Form.Kind!.Value, Form.Country);
        return await DoneAsync("Index", notice: $"{Organisation.Name} is saved.");
    }
}
