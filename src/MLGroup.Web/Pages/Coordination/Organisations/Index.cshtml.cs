using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Organisations;

internal sealed class IndexModel : PortalPage
{
    public sealed record Row(int Id, string Name, string Acronym, OrganisationKind Kind, string? CountryCode, int People);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        var members = Db.Members.TakingPart;
        var rows = await Db.Organisations.Select(organisation => new Row(
            organisation.Id, organisation.Name, organisation.Acronym, organisation.Kind, organisation.CountryCode,
            members.Count(member => member.Affiliations.Any(affiliation => affiliation.OrganisationId == organisation.Id && affiliation.Until == null))))
            .ToListAsync();
        Rows = [.. rows.OrderBy(row => FoldedText.Of(row.Name), StringComparer.Ordinal)];
        return null;
    }

    public void OnGet() { }
}
