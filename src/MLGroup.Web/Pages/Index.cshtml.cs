using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Web.Charts;

namespace MLGroup.Web.Pages;

/// <summary>The public home: what the group is, the call, the programme, and how to take part.</summary>
internal sealed class IndexModel(PortalSettings portal) : PortalPage
{
    public sealed record Published(int Year, string Name);

    public PortalSettings Portal => portal;

    /// <summary>The programme whose call is open, else the next one to open, else the latest.</summary>
    public Programme? Programme { get; private set; }

    /// <summary>The newest programme on the public site.</summary>
    public Published? Newest { get; private set; }

    /// <summary>The year of <see cref="Programme"/>; none while it has no dates.</summary>
    public YearChart? Chart { get; private set; }

    public bool IsOpen => Programme?.Call.IsOpen(Now) == true;

    /// <summary>A visitor's own zone is not known: they read the group's.</summary>
    public string ZoneId => Viewer.IsMember ? Viewer.ZoneId : Programme!.ZoneId;

    public string Title => portal.GroupName;

    public async Task OnGetAsync()
    {
        Programme = await Db.Programmes.Calling(Now).SingleOrDefaultAsync();
        Newest = await Db.ProgrammeVersions.Newest.Select(version => new Published(version.Programme.Year, version.Programme.Name)).FirstOrDefaultAsync();
        if (Programme is not null)
            Chart = YearChart.Of(Programme, ZoneId, Now, await OwnDate.OfAsync(Db, Viewer, Programme, Now));
    }

    public Milestone? On(MilestoneKind kind) => Programme?[kind];

    public string InGroupZone(Milestone milestone) => new ZonedTime(milestone.Local, milestone.ZoneId).ToString();
}
