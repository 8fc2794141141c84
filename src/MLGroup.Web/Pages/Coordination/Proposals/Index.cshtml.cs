using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Shared;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>Every proposal of a programme in the order of their numbers: what it is, how it stands, where it is placed.</summary>
internal sealed class IndexModel : PlacingPage
{
    /// <summary>What the filter says for proposals that stand nowhere.</summary>
    public const string NotGrouped = "none";

    /// <summary>What the filter says for those that nobody, or that the viewer looks after.</summary>
    public const string Nobody = "none";
    public const string Mine = "me";

    /// <summary>The newest programme where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Name of a status; all where it is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string Status { get; set; } = "";

    /// <summary>Slug of the theme or squad they are placed in.</summary>
    [BindProperty(SupportsGet = true)]
    public string Strand { get; set; } = "";

    /// <summary>"me", "none", or the id of the coordinator who looks after them.</summary>
    [BindProperty(SupportsGet = true)]
    public string Keeper { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    [BindProperty]
    public PlaceForm Form { get; set; } = new();

    public ProgrammeInBrief? Programme { get; private set; }
    public NumberedPage Part { get; private set; } = null!;
    /// <summary>The other coordinators.</summary>
    public IReadOnlyList<Choice> Coordinators { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool IsClosed => Programme!.Deadline is { } deadline && Now > deadline;

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    /// <summary>The name of a kind or stage.</summary>
    public string Name(string key) => _names.GetValueOrDefault(key, key);

    public string? Address(int? after, int? before) => Url.Page(null, null, new { Year, Status, Strand, Keeper, after, before });

    protected override async Task<IActionResult?> LoadAsync()
    {
        var asked = Year is { } year ? Db.Programmes.Where(programme => programme.Year == year) : Db.Programmes.Latest;
        Programme = await ProgrammeInBrief.Of(asked).FirstOrDefaultAsync();
        if (Programme is null)
            return Year is null ? null : NotFound();
        Coordinators = await Db.Members.AppointedTo(Role.Coordinator).Where(member => member.Id != Viewer.MemberId).OrderBy(member => member.FoldedName)
            .Select(member => new Choice($"{member.Id}", member.Name, null, false)).ToListAsync();
        _names = await Db.Codes.Where(code => code.List == CodeList.Kind || code.List == CodeList.Stage)
            .ToDictionaryAsync(code => code.Key, code => code.Name);
        Part = new NumberedPage(After, Before);
        Rows = Part.Rows(await RowsOf(Part.Of(Filtered())).ToListAsync(), row => row.Id);
        return null;
    }

    public async Task<IActionResult> OnPostPlaceAsync()
    {
        var told = await PlaceAsync(Form.ProposalId, Form.StrandId, Form.PlacementSeen);
        return await DoneAsync(() => string.Create(CultureInfo.InvariantCulture, $"{Address(After, Before)}#proposal-{Form.ProposalId}"), told);
    }

    private IQueryable<Proposal> Filtered()
    {
        var placed = Db.Placements.Working;
        var shown = Db.Proposals.VisibleTo(Viewer).Where(proposal => proposal.Call.ProgrammeId == Programme!.Id);
        if (Enum.TryParse<ProposalStatus>(Status, out var status) && Enum.IsDefined(status))
            shown = shown.Where(proposal => proposal.Status == status);
        var keeper = int.TryParse(Keeper, out var id) ? id : 0;
        shown = Keeper switch
        {
            "" => shown,
            Nobody => shown.Where(proposal => proposal.LookedAfterById == null),
            Mine => shown.Where(proposal => proposal.LookedAfterById == Viewer.MemberId),
            _ => shown.Where(proposal => proposal.LookedAfterById == keeper)
        };
        return Strand switch
        {
            "" => shown,
            NotGrouped => shown.Where(proposal => !placed.Any(placement => placement.ProposalId == proposal.Id)),
            _ => shown.Where(proposal => placed.Any(placement => placement.ProposalId == proposal.Id && placement.Strand.Slug == Strand))
        };
    }

    private IQueryable<Row> RowsOf(IQueryable<Proposal> proposals)
    {
        var (placed, pending, open) = (Db.Placements.Working, Db.Decisions.VisibleTo(Viewer).Pending, Db.Proposals.WithoutConflictFor(Viewer));
        return proposals.Select(proposal => new Row(
            proposal.Id, proposal.Status, proposal.Submitted != null ? proposal.Submitted.Title : proposal.Text.Title,
            proposal.Submitted != null ? proposal.Submitted.Kind : "", proposal.Submitted != null ? proposal.Submitted.Stage : "", proposal.IsLate,
            proposal.Writers.Where(writer => writer.State == WriterState.Accepted || writer.Role == WriterRole.Proposer).OrderBy(writer => writer.Id)
                .Select(writer => new WriterInBrief(writer.Member.Name, writer.Organisation == null ? ""
                    : writer.Organisation.Acronym != "" ? writer.Organisation.Acronym : writer.Organisation.Name)).ToList(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.StrandId).FirstOrDefault(),
            placed.Where(placement => placement.ProposalId == proposal.Id).Select(placement => (int?)placement.RowVersion).FirstOrDefault(),
            pending.Where(decision => decision.ProposalId == proposal.Id).Select(decision => (DecisionOutcome?)decision.Outcome).FirstOrDefault(),
            !open.Any(one => one.Id == proposal.Id), proposal.LookedAfterBy!.Name,
            Db.Interests.Where(interest => interest.ProposalId == proposal.Id).Select(interest => interest.MemberId).Distinct().Count()));
    }

    internal sealed record Row(int Id, ProposalStatus Status, string Submitted, string KindKey, string StageKey, bool IsLate,
        IReadOnlyList<WriterInBrief> Writers, int? StrandId, int? PlacementVersion, DecisionOutcome? Pending, bool IsConflict,
        string? LookedAfterBy, int Interested)
    {
        public string Title => Submitted.Length > 0 ? Submitted : "Untitled proposal";

        public bool IsDraft => Status == ProposalStatus.Draft;

        public bool CanBePlaced => Status is not (ProposalStatus.Draft or ProposalStatus.Withdrawn);

        public int Seen => PlacementVersion ?? Nowhere;
    }

    internal sealed record WriterInBrief(string Name, string Office);

    public sealed class PlaceForm
    {
        public int ProposalId { get; set; }

        /// <summary>Empty to take it out.</summary>
        public string StrandId { get; set; } = "";

        public int PlacementSeen { get; set; } = Nowhere;
    }
}
