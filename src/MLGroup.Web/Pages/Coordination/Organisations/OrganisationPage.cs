using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Organisations;

/// <summary>What adding and changing an organisation have in common.</summary>
internal abstract class OrganisationPage : EditPage
{
    public static readonly IReadOnlyList<Choice> Countries =
        [.. Country.All.Select(country => new Choice(country.Code, country.Name) { Group = country.Region })];

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    protected async Task RequireNewNameAsync(int exceptId = 0)
    {
        var name = Form.Name.Trim();
        if (await Db.Organisations.AnyAsync(other => other.Name == name && other.Id != exceptId))
            throw new RuleBrokenException("There is an organisation with this name already.", nameof(Form.Name));
    }
}
