using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Members;

internal static class OtherCoordinators
{
    /// <summary>
    /// How many others coordinate. Where the member does too, their records count as changed, so that two coordinators who dismiss
    /// each other at the same moment do not both succeed.
    /// </summary>
    public static async Task<int> CountAsync(PortalContext db, Member member)
    {
        var others = await db.Members.AppointedTo(Role.Coordinator).Where(other => other.Id != member.Id).ToListAsync();
        if (member.Is(Role.Coordinator))
            others.ForEach(other => db.Entry(other).Property(one => one.RowVersion).IsModified = true);
        return others.Count;
    }
}
