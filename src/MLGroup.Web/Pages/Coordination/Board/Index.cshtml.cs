using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;
using MLGroup.Mail;
using MLGroup.Web.Charts;
using MLGroup.Web.Pages.Coordination.Proposals;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web.Pages.Coordination.Board;

/// <summary>The grouping board: proposals as cards in the columns of themes and squads, moved together by several coordinators.</summary>
internal sealed partial class IndexModel(DecisionPost post) : AskingPage
{
    private const string Present = "present";

    /// <summary>"present" for big type without controls.</summary>
    [BindProperty(SupportsGet = true)]
    public string View { get; set; } = "";

    [BindProperty]
    public BoardForm Form { get; set; } = new();

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public CoverageTable Coverage { get; private set; } = null!;
    public WorldMap Map { get; private set; } = null!;

    /// <summary>What changes when somebody moves something.</summary>
    public string Mark { get; private set; } = "";

    public override bool HasFilters => false;

    public bool IsPresented => View == Present;

    /// <summary>The address of the board as it is shown.</summary>
    public string? Self => AddressOf(Query);

    protected override async Task<IActionResult?> LoadAsync()
    {
        // A script is answered with what it asks for, not with the page.
        if (IsScript)
            return null;
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme is null)
            return null;
        var read = await BoardCard.Of(Db, Viewer, All.HandedIn, Query.Condition is null ? null : Matching).ToListAsync();
        var cards = IsPresented ? BoardCard.Public(read) : BoardCard.Joined(read);
        Columns = BoardColumn.Of(Programme.Strands, cards);
        Count = cards.Count(card => card.IsAsked);
        Mark = BoardMark.Of(Programme.Strands, read);
        if (!IsPresented)
            (Coverage, Map) = await OverviewAsync(cards);
        return null;
    }

    // From the cards that are there already; only what lies outside the programme is asked for.
    private async Task<(CoverageTable, WorldMap)> OverviewAsync(List<BoardCard> cards)
    {
        var earlier = await CoveredWork.Before(Programme!.Year, Db.Proposals).ToListAsync();
        var countries = cards.SelectMany(card => card.Offices.Select(office => office.CountryCode).Distinct()).CountBy(code => code ?? "")
            .Select(pair => new CountryCount(pair.Key.Length == 0 ? null : pair.Key, pair.Value));
        return (new(CoverageMatrix.Of(Codes, [.. cards.Select(card => card.Covered), .. earlier]), spot => AddressOf(spot.Narrow(Query.Everything)),
                spot => $"{Url.Page("/Coordination/Coverage", new { Year })}#{CoverageTable.AnchorOf(spot)}")
        { IsShort = true },
            WorldMap.Of(await CountryNumbers.OfMembersAsync(Db), countries, code => AddressOf(Query.Everything.With(ProposalVocabulary.Country, code))));
    }

    // The board has no list of them to choose from.
    protected override Task<IReadOnlyList<string>> OtherCoordinatorsAsync() => Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<IActionResult> OnGetMarkAsync()
    {
        if (await AskedProgramme().FirstOrDefaultAsync() is not { } programme)
            return NotFound();
        var proposals = Db.Proposals.VisibleTo(Viewer).Where(proposal => proposal.Call.ProgrammeId == programme.Id).HandedIn;
        return new JsonResult(new { mark = BoardMark.Of(programme.Strands, await BoardMark.Of(Db, Viewer, proposals).ToListAsync()) });
    }

    public async Task<IActionResult> OnPostMoveAsync()
    {
        var act = await MoveAsync(BoardCards.Read(Form.Cards), Form.To, Form.Before);
        return await MovedAsync(act.Words, act.Steps.Select(step => step.ProposalId), act.Layout);
    }

    /// <summary>To the page that begins a theme or squad with the chosen ones.</summary>
    public IActionResult OnPostBegin() =>
        RedirectToPage("Strand", new { Year, card = BoardCards.IdsOf(Form.Cards) });

    /// <summary>To the page that merges the first of two ticked cards into the second, or one into another that is still to be chosen.</summary>
    public IActionResult OnPostMerge() => BoardCards.Read(Form.Cards) switch
    {
        [var (id, _)] => ToJoining("Merge", id, into: null),
        [var (id, _), var (into, _)] => ToJoining("Merge", id, into),
        [] => throw new RuleBrokenException("Tick the one or two proposals that you want to merge."),
        var many => throw new RuleBrokenException($"{many.Count} cards are ticked, and two are merged at a time. Leave one or two ticked.")
    };

    /// <summary>To the page that splits the ticked card in two.</summary>
    public IActionResult OnPostSplit() => BoardCards.Read(Form.Cards) switch
    {
        [var (id, _)] => ToJoining("Split", id, into: null),
        [] => throw new RuleBrokenException("Tick the proposal that you want to split."),
        var many => throw new RuleBrokenException($"{many.Count} cards are ticked, and one is split at a time. Leave one ticked.")
    };

    private RedirectToPageResult ToJoining(string page, int id, int? into) => RedirectToPage($"/Coordination/Proposals/{page}",
        new { id, into, from = FromBoardPage.Board, q = Query.InAddress });

    private async Task<IActionResult> MovedAsync(string words, IEnumerable<int> moved, Layout layout)
    {
        if (!IsScript)
            return await DoneAsync(() => AddressOf(Query), words);
        await StoreAsync(() => AddressOf(Query));
        return new JsonResult(new
        {
            words,
            seen = moved.ToDictionary(id => id.ToString(CultureInfo.InvariantCulture),
                id => layout.Placements.FirstOrDefault(placement => placement.ProposalId == id)?.RowVersion ?? SeenCard.Nowhere)
        });
    }

    /// <summary>A script reads the board again whatever it is told.</summary>
    protected override IActionResult FirstResult(string address) =>
        IsScript ? new JsonResult(new { words = "That was done already.", seen = new Dictionary<string, int>() }) : base.FirstResult(address);

    protected override (string Changed, string Added) Overtaken
    {
        get
        {
            const string Moved = "Somebody else moved one of these a moment ago. Look at where it is now and move it again.";
            return (Moved, Moved);
        }
    }

    protected override string? AddressOf(Query query) =>
        Url.Page(null, null, new { Year, q = query.InAddress, view = View is { Length: > 0 } view ? view : null });

    public sealed class BoardForm
    {
        /// <summary>The ticked cards, as <see cref="BoardCards"/> reads them.</summary>
        public List<string> Cards { get; set; } = [];

        /// <summary>Id of the theme or squad; empty to take them out.</summary>
        public string To { get; set; } = "";

        /// <summary>The card they come to lie before; none for the end of the column.</summary>
        public int? Before { get; set; }
    }
}
