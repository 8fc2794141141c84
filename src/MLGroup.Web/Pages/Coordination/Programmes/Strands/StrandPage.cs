using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Pages.Shared;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Programmes.Strands;

/// <summary>What adding and changing a theme or squad have in common.</summary>
internal abstract class StrandPage : ProgrammePage
{
    [BindProperty]
    public StrandForm Form { get; set; } = new();

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public DateDoubts Doubts => DateDoubts.In(("Aim", Form.Aim));

    protected override IQueryable<Programme> Asked(IQueryable<Programme> programmes) => programmes.Include(programme => programme.Strands);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        var people = await Db.Members.TakingPart.OrderBy(member => member.FoldedName).ThenBy(member => member.Id)
            .Select(member => new
            {
                member.Id,
                member.Name,
                Office = member.Affiliations.Where(one => one.Until == null)
                    .Select(one => one.Organisation.Acronym != "" ? one.Organisation.Acronym : one.Organisation.Name).FirstOrDefault()
            }).ToListAsync();
        People = [.. people.Select(person => new Choice($"{person.Id}", person.Office is null ? person.Name : $"{person.Name}, {person.Office}"))];
        return null;
    }

    protected async Task EntrustAsync(Strand strand) => strand.Entrust(
        await ChosenAsync(Form.Lead, nameof(Form.Lead)), await ChosenAsync(Form.Deputy, nameof(Form.Deputy)));

    private async Task<Member?> ChosenAsync(int? id, string field) => id is null ? null
        : await Db.Members.TakingPart.SingleOrDefaultAsync(member => member.Id == id)
            ?? throw new RuleBrokenException("Choose a member from the list.", field);
}
