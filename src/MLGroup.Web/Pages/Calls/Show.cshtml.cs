using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Calls;

/// <summary>The call of a year for everyone: what the group asks for, by when, and how it is judged.</summary>
internal sealed class ShowModel : CallPage
{
    public Asked Asked { get; private set; } = null!;
    public bool IsOpen => Call.Takes(Now);

    /// <summary>A visitor reads the group's time; a member their own first.</summary>
    public Deadline? Deadline => Shared.Deadline.Of(Call, Viewer.IsMember ? Viewer.ZoneId : Call.Programme.ZoneId, Now);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Asked = new Asked(Call, await Db.Codes.Where(code => code.List == CodeList.Kind).ToDictionaryAsync(code => code.Key, code => code.Name));
        return null;
    }
}
