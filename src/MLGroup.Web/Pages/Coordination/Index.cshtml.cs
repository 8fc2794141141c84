using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Charts;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>The coordinators' desk: where the year stands, and the lists with what is in them.</summary>
internal sealed class IndexModel : PortalPage
{
    public sealed record Counts(int Members, int Coordinators, int Organisations, int Drafts, int HandedIn, int Pending);

    /// <summary>A list with the number of what is in it.</summary>
    public sealed record Figure(string Page, int Count, string One, string Many)
    {
        public string Noun => Count == 1 ? One : Many;
    }

    public Counts Numbers { get; private set; } = null!;
    public Programme? Programme { get; private set; }
    public int Strands { get; private set; }
    public YearChart? Chart { get; private set; }

    public Phase Phase => Programme!.PhaseAt(Now);
    public Milestone? Next => Programme!.NextAfter(Now);

    /// <summary>What a new portal still lacks before members can write proposals, in the order in which it is done.</summary>
    public IEnumerable<(string Words, string Page, bool Done)> FirstSteps =>
    [
        ("Add the organisations that take part", "/Coordination/Organisations/Index", Numbers.Organisations > 1),
        ("Add the people, and a second coordinator", "/Coordination/Members/Index", Numbers is { Members: > 1, Coordinators: > 1 }),
        ("Add this year's programme with its dates", "/Coordination/Programmes/Index", Programme?.Call.Deadline is not null),
        ("Add its themes and squads", "/Coordination/Programmes/Index", Strands > 0)
    ];

    public bool IsNew => FirstSteps.Any(step => !step.Done);

    public IEnumerable<Figure> Figures => ((Figure[])
    [
        new("/Coordination/Proposals/Index", Numbers.HandedIn, "proposal submitted", "proposals submitted"),
        new("/Coordination/Proposals/Index", Numbers.Drafts, "draft", "drafts"),
        new("/Coordination/Decisions/Index", Numbers.Pending, "decision pending", "decisions pending"),
        new("/Coordination/Members/Index", Numbers.Members, "member", "members"),
        new("/Coordination/Organisations/Index", Numbers.Organisations, "organisation", "organisations")
    ]).Where(figure => Url.Page(figure.Page) is not null);

    public async Task OnGetAsync()
    {
        var (members, coordinators) = (Db.Members.TakingPart, Db.Members.AppointedTo(Role.Coordinator));
        Programme = await Db.Programmes.Latest.SingleOrDefaultAsync();
        var year = Programme?.Year;
        var proposals = Db.Proposals.VisibleTo(Viewer).Where(proposal => proposal.Call.Programme.Year == year);
        var (handedIn, pending) = (proposals.HandedIn, Db.Decisions.VisibleTo(Viewer).Pending.Where(decision => decision.Proposal.Call.Programme.Year == year));
        var counts = await Db.Members.GroupBy(_ => 1).Select(_ => new
        {
            Members = members.Count(),
            Coordinators = coordinators.Count(),
            Organisations = Db.Organisations.Count(),
            Drafts = proposals.Count(proposal => proposal.Status == ProposalStatus.Draft),
            HandedIn = handedIn.Count(),
            Pending = pending.Count(),
            Strands = Db.Strands.Count(strand => strand.Programme.Year == year)
        }).SingleAsync();
        Numbers = new(counts.Members, counts.Coordinators, counts.Organisations, counts.Drafts, counts.HandedIn, counts.Pending);
        Strands = counts.Strands;
        Chart = YearChart.Of(Programme, Viewer.ZoneId, Now, await OwnDate.OfAsync(Db, Viewer, Programme, Now));
    }
}
