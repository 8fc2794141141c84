using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Charts;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Calls;

/// <summary>The call of a year for everyone: what the group asks for, by when, and how it is judged.</summary>
internal sealed class ShowModel : CallPage
{
    public Asked Asked { get; private set; } = null!;
    public YearChart? Chart { get; private set; }
    public bool IsOpen => Call.Takes(Now);
    public Deadline? Deadline => Shared.Deadline.Of(Call, ZoneId, Now);

    /// <summary>A visitor reads the group's time; a member their own first.</summary>
    private string ZoneId => Viewer.IsMember ? Viewer.ZoneId : Call.Programme.ZoneId;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Asked = new Asked(Call, await Db.Codes.Where(code => code.List == CodeList.Kind).ToDictionaryAsync(code => code.Key, code => code.Name));
        Chart = YearChart.Of(Call.Programme, ZoneId, Now, await OwnDate.OfAsync(Db, Viewer, Call.Programme, Now));
        return null;
    }
}
