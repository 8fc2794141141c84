using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Charts;
using MLGroup.Web.Pages.Coordination.Decisions;

namespace MLGroup.Web.Pages.Coordination;

/// <summary>The coordinators' desk: where the year stands, six numbers, what is stuck, and how the proposals come along.</summary>
internal sealed class IndexModel : PortalPage
{
    /// <summary>A list with the number of what is in it.</summary>
    public sealed record Figure(int Count, string One, string Many, string? Address)
    {
        public string Noun => Count == 1 ? One : Many;
    }

    public DeskNumbers Numbers { get; private set; } = null!;
    public Programme? Programme { get; private set; }
    public YearChart? Chart { get; private set; }
    public SubmissionChart? Submissions { get; private set; }
    public IReadOnlyList<StuckThing> Stuck { get; private set; } = [];

    public Phase Phase => Programme!.PhaseAt(Now);
    public Milestone? Next => Programme!.NextAfter(Now);

    /// <summary>What a new portal still lacks before members can write proposals, in the order in which it is done.</summary>
    public IEnumerable<(string Words, string Page, bool Done)> FirstSteps =>
    [
        ("Add the organisations that take part", "/Coordination/Organisations/Index", Numbers.Beside.Organisations > 1),
        ("Add the people, and a second coordinator", "/Coordination/Members/Index", Numbers.Beside is { Members: > 1, Coordinators: > 1 }),
        ("Add this year's programme with its dates", "/Coordination/Programmes/Index", Programme?.Call.Deadline is not null),
        ("Add its themes and squads", "/Coordination/Programmes/Index", Numbers.Beside.Strands > 0)
    ];

    public bool IsNew => FirstSteps.Any(step => !step.Done);

    public IEnumerable<Figure> Figures =>
    [
        Of(DeskNumbers.Submitted, "proposal submitted", "proposals submitted"),
        Of(DeskNumbers.Drafts, "draft", "drafts"),
        Of(DeskNumbers.NotGrouped, "not grouped", "not grouped"),
        Of(DeskNumbers.Undecided, "without a decision", "without a decision"),
        new(Numbers.Beside.Pending, "decision to apply", "decisions to apply", Url.Page("/Coordination/Decisions/Index")),
        Of(DeskNumbers.Mine, "that you look after", "that you look after")
    ];

    /// <summary>How far the proposals have come, each step a part of the one before.</summary>
    public IReadOnlyList<Figure> Funnel =>
    [
        Of(DeskNumbers.Started, "started", "started"), Of(DeskNumbers.Submitted, "submitted", "submitted"),
        Of(DeskNumbers.Placed, "placed", "placed"), Of(DeskNumbers.Decided, "decided", "decided")
    ];

    public async Task OnGetAsync()
    {
        Programme = await Db.Programmes.Current(Now).SingleOrDefaultAsync();
        Numbers = await DeskNumbers.OfAsync(Db, Viewer, Programme, Now);
        var pending = await PendingDecision.Of(Db.Decisions.VisibleTo(Viewer), Db.Placements.Working).ToListAsync();
        // Rare, so what they are called is asked for only where there are some.
        var lost = Numbers.Beside.Lost == 0 ? [] : await LostMerge.Of(Db.Decisions.VisibleTo(Viewer), Now).ToListAsync();
        Stuck = new StuckThings(Numbers, Programme, pending.Count(one => one.Doubt is not null), lost, Now, Url).All;
        Chart = YearChart.Of(Programme, Viewer.ZoneId, Now, await OwnDate.OfAsync(Db, Viewer, Programme, Now));
        Submissions = await SubmissionChart.OfAsync(Db.Proposals.VisibleTo(Viewer), Programme, Now);
    }

    private Figure Of(string query, string one, string many) => new(Numbers.Proposals[query], one, many,
        Url.Page("/Coordination/Proposals/Index", new { q = query.Length > 0 ? query : null }));
}
