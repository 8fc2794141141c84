using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Forms;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Programmes;

internal sealed class NewModel : PortalPage
{
    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    public IEnumerable<Choice> Zones => ZoneChoices.With(Form.ZoneId);

    public async Task OnGetAsync()
    {
        var latest = await Db.Programmes.Latest.Select(programme => new { programme.Year, programme.ZoneId }).SingleOrDefaultAsync();
        Form.ZoneId = latest?.ZoneId ?? Viewer.ZoneId;
        Form.Year = $"{latest?.Year + 1 ?? Now.Year + 1}";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var year = int.Parse(Form.Year, CultureInfo.InvariantCulture);
        if (await Db.Programmes.AnyAsync(programme => programme.Year == year))
            throw new RuleBrokenException($"There is a programme for {year} already.", nameof(Form.Year));
        var added = new Programme(year, Form.Name, Form.ZoneId);
        Db.Programmes.Add(added);
        return await DoneAsync("Show", new { year }, $"{added.Name} is added. Set its dates next.");
    }
}
