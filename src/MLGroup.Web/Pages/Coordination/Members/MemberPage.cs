using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Web.Forms;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Members;

/// <summary>What adding and changing a member have in common.</summary>
internal abstract class MemberPage : EditPage
{
    [BindProperty]
    public MemberForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];
    public IEnumerable<Choice> Zones => ZoneChoices.With(Form.ZoneId);

    protected override async Task<IActionResult?> LoadAsync()
    {
        var offices = await Db.Organisations.Select(organisation => new { organisation.Id, organisation.Name, organisation.Acronym }).ToListAsync();
        Organisations = [.. from office in offices
                            orderby FoldedText.Of(office.Name)
                            let name = office.Acronym.Length > 0 ? $"{office.Name} ({office.Acronym})" : office.Name
                            select new Choice($"{office.Id}", name)];
        return null;
    }

    /// <exception cref="RuleBrokenException">It is not there (any more).</exception>
    protected async Task<Organisation> ChosenOrganisationAsync() => await Db.Organisations.FindAsync(Form.OrganisationId)
        ?? throw new RuleBrokenException("Choose an organisation from the list.", nameof(Form.OrganisationId));

    /// <exception cref="RuleBrokenException">The address is another member's.</exception>
    protected async Task RequireNewAddressAsync(int exceptId = 0)
    {
        var name = await Db.Members.WithAddress(Form.Address).Where(other => other.Id != exceptId).Select(other => other.Name).FirstOrDefaultAsync();
        if (name is not null)
            throw new RuleBrokenException($"This address is {name}'s already. Find {name} in the list of members instead.", nameof(Form.Address));
    }

    /// <summary>Appoints and dismisses as ticked.</summary>
    protected async Task AppointAsync(Member member)
    {
        if (Viewer.IsAdministrator)
            Give(member, Role.Administrator, Form.IsAdministrator, others: 0);
        else if (Form.IsAdministrator && !member.Is(Role.Administrator))
            throw new RuleBrokenException("Only an administrator can make somebody an administrator.", nameof(Form.IsAdministrator));
        Give(member, Role.Coordinator, Form.IsCoordinator, Form.IsCoordinator ? 0 : await OtherCoordinators.CountAsync(Db, member));
    }

    private void Give(Member member, Role role, bool given, int others)
    {
        if (given)
            member.Appoint(role, Now);
        else
            member.Dismiss(role, others, Now);
    }
}
