using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Coordination.Board;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>The ticked proposals, each of them listed, and what can be done with all of them together.</summary>
internal sealed class ChosenModel : ChosenPage
{
    [BindProperty]
    public ChosenForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Coordinators { get; private set; } = [];
    public IEnumerable<Choice> Places => Programme!.Strands.Select(strand => new Choice(strand.Id.ToString(CultureInfo.InvariantCulture), strand.IsSquad ? $"{strand.Name} (squad)" : strand.Name));

    /// <summary>Whether nobody took a tick away yet.</summary>
    public bool TicksAll => HttpMethods.IsGet(Request.Method);

    public string PlaceOf(ProposalRow row) => Programme!.Strands.FirstOrDefault(strand => strand.Id == row.StrandId)?.Name ?? "not grouped";

    protected override async Task<IReadOnlyList<string>> OtherCoordinatorsAsync()
    {
        Coordinators = await Db.Members.AppointedTo(Role.Coordinator).OrderBy(member => member.FoldedName).ThenBy(member => member.Id)
            .Select(member => new Choice($"{member.Id}", member.Name, null, false)).ToListAsync();
        return [.. Coordinators.Where(one => one.Value != Viewer.MemberId.ToString(CultureInfo.InvariantCulture)).Select(one => one.Text)];
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostMoveAsync()
    {
        if (Form.To.Length == 0)
            throw new RuleBrokenException("Choose where to move them.", nameof(Form.To));
        var act = await MoveAsync(BoardCards.Read(Form.Cards), Form.To == "none" ? "" : Form.To, before: null);
        return await DoneAsync(() => AddressOfList, $"{act.Words} On the board you can undo it.");
    }

    public async Task<IActionResult> OnPostLookAfterAsync()
    {
        var ids = BoardCards.IdsOf(Form.Cards);
        var coordinator = await CoordinatorAsync();
        var proposals = await Db.Proposals.VisibleTo(Viewer).Where(proposal => ids.Contains(proposal.Id)).Include(proposal => proposal.LookedAfterBy).OrderBy(proposal => proposal.Id).ToListAsync();
        if (proposals.Count == 0)
            throw new RuleBrokenException("Choose at least one proposal.");
        var seen = BoardCards.Read(Form.Keepers.Split(' ')).ToLookup(one => one.Id, one => (int?)one.Seen);
        foreach (var proposal in proposals)
            proposal.LookAfter(coordinator, seen[proposal.Id].FirstOrDefault(), Viewer);
        var what = proposals.Count == 1 ? $"“{proposals[0].Title}”" : $"{proposals.Count} proposals";
        return await DoneAsync(() => AddressOfList, coordinator is null ? $"Nobody looks after {what} now." : $"{coordinator.Name} looks after {what} now.");
    }

    public IActionResult OnPostWrite() => RedirectToPage("Write", new { Year, chosen = Ticks.InAddress(BoardCards.IdsOf(Form.Cards)) });

    private string? AddressOfList => Url.Page("Index", new { Year, q = Query.InAddress });

    private async Task<Member?> CoordinatorAsync()
    {
        if (Form.Keeper == "nobody")
            return null;
        return int.TryParse(Form.Keeper, out var id) && await Db.Members.SingleOrDefaultAsync(member => member.Id == id) is { } member
            ? member : throw new RuleBrokenException("Choose a coordinator from the list.", nameof(Form.Keeper));
    }

    public sealed class ChosenForm
    {
        /// <summary>The proposals that are still ticked, as <see cref="BoardCards"/> reads them.</summary>
        public List<string> Cards { get; set; } = [];

        [Display(Name = "Move them to")]
        public string To { get; set; } = "";

        [Display(Name = "Who looks after them?")]
        public string Keeper { get; set; } = "";

        /// <summary>Who looked after which of them when the page was written, "12:3 14:5": number of the proposal and of the coordinator.</summary>
        public string Keepers { get; set; } = "";
    }
}
