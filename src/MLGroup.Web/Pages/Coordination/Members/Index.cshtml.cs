using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Pages.Coordination.Members;

internal sealed class IndexModel : PortalPage
{
    private const int PageLength = 50;

    public sealed record Row(
        int Id, string Name, string Address, string? Office, string? CountryCode, bool IsCoordinator, bool IsAdministrator, string ZoneId, MemberStatus Status)
    {
        public string Roles => string.Join(", ", ((string?[])
            [Status == MemberStatus.Left ? "Left the group" : null, IsCoordinator ? "Coordinator" : null, IsAdministrator ? "Administrator" : null]).OfType<string>());
    }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Search by name or e-mail address")]
    [MaxLength(Member.AddressLength)]
    public string Search { get; set; } = "";

    /// <summary>Id of an organisation whose people are listed; all without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Organisation { get; set; }

    /// <summary>Id of the member the page begins after.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    /// <summary>Id of the member the page ends before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public int Coordinators { get; private set; }
    public string? Office { get; private set; }
    public string? PreviousAddress { get; private set; }
    public string? NextAddress { get; private set; }

    public bool IsNarrowed => Search.Length > 0 || Office is not null;

    public string CountInWords => (Total, Office) switch
    {
        (0, _) => "No member fits.",
        (1, null) => "1 member",
        (1, _) => $"1 member of {Office}",
        (_, null) => $"{Total:N0} members",
        _ => $"{Total:N0} members of {Office}"
    };

    public async Task OnGetAsync()
    {
        var found = Db.Members.Known.Matching(Search);
        if (Organisation is { } organisation)
            found = found.Where(member => member.Affiliations.Any(one => one.OrganisationId == organisation && one.Until == null));
        var coordinators = Db.Members.AppointedTo(Role.Coordinator);
        var counts = await Db.Members.GroupBy(_ => 1).Select(_ => new
        {
            Total = found.Count(),
            Coordinators = coordinators.Count(),
            Office = Db.Organisations.Where(office => office.Id == Organisation).Select(office => office.Name).FirstOrDefault()
        }).SingleAsync();
        (Total, Coordinators, Office) = (counts.Total, counts.Coordinators, counts.Office);
        await ReadPageAsync(found);
    }

    private async Task ReadPageAsync(IQueryable<Member> found)
    {
        var edge = After ?? Before;
        var name = edge is null ? null : await Db.Members.Where(member => member.Id == edge).Select(member => member.FoldedName).FirstOrDefaultAsync();
        var backwards = name is not null && After is null;
        var page = (name, backwards) switch
        {
            (null, _) => found,
            (_, true) => found.Where(member => member.FoldedName.CompareTo(name) < 0 || (member.FoldedName == name && member.Id < edge)),
            _ => found.Where(member => member.FoldedName.CompareTo(name) > 0 || (member.FoldedName == name && member.Id > edge))
        };
        var ordered = backwards
            ? page.OrderByDescending(member => member.FoldedName).ThenByDescending(member => member.Id)
            : page.OrderBy(member => member.FoldedName).ThenBy(member => member.Id);
        var rows = await Shown(ordered.Take(PageLength + 1)).ToListAsync();
        var isMore = rows.Count > PageLength;
        rows = rows[..Math.Min(rows.Count, PageLength)];
        if (backwards)
            rows.Reverse();
        Rows = rows;
        if (rows.Count == 0)
            return;
        PreviousAddress = name is null || (backwards && !isMore) ? null : Address(after: null, before: rows[0].Id);
        NextAddress = backwards || isMore ? Address(after: rows[^1].Id, before: null) : null;
    }

    private static IQueryable<Row> Shown(IQueryable<Member> members) =>
        from member in members
        let office = member.Affiliations.Where(one => one.Until == null).Select(one => one.Organisation).FirstOrDefault()
        select new Row(
            member.Id, member.Name, member.Address, office == null ? null : office.Name, office == null ? null : office.CountryCode,
            member.Appointments.Any(one => one.Role == Role.Coordinator && one.Until == null),
            member.Appointments.Any(one => one.Role == Role.Administrator && one.Until == null),
            member.ZoneId, member.Status);

    private string? Address(int? after, int? before) =>
        Url.Page("Index", new { search = Search.Length > 0 ? Search : null, Organisation, after, before });
}
