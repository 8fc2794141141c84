using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Calls;

/// <summary>Something about the call of a year. Until it opens, only coordinators know that there is one.</summary>
internal abstract class CallPage : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Call Call { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        var call = await Db.Calls.FirstOrDefaultAsync(call => call.Programme.Year == Year);
        if (call is null || !(call.HasOpened(Now) || Viewer.IsCoordinator))
            return NotFound();
        Call = call;
        return null;
    }
}
