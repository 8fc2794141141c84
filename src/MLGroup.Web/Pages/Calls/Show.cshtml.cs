using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Calls;

/// <summary>The call of a year for everyone: what the group asks for, by when, and how it is judged.</summary>
internal sealed class ShowModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Call Call { get; private set; } = null!;
    public bool IsOpen => Call.Takes(Now);

    /// <summary>A visitor reads the group's time; a member their own first.</summary>
    public Deadline? Deadline => Shared.Deadline.Of(Call, Viewer.IsMember ? Viewer.ZoneId : Call.Programme.ZoneId, Now);

    protected override async Task<IActionResult?> LoadAsync()
    {
        var call = await Db.Calls.AsNoTracking().FirstOrDefaultAsync(call => call.Programme.Year == Year);
        if (call is null || !(call.HasOpened(Now) || Viewer.IsCoordinator))
            return NotFound();
        Call = call;
        return null;
    }
}
