using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A page that makes one proposal of two or two of one, reached from a proposal or from the board, and leads back there.</summary>
internal abstract class FromBoardPage : EditPage
{
    public const string Board = "board";

    /// <summary>"board" where one came from there.</summary>
    [BindProperty(SupportsGet = true)]
    public string From { get; set; } = "";

    /// <summary>The query that the board showed.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    public bool IsFromBoard => From == Board;

    /// <summary>What the addresses of these pages carry along, none where one did not come from the board.</summary>
    public (string? From, string? Q) Way => IsFromBoard ? (Board, Q is { Length: > 0 } query ? query : null) : (null, null);

    /// <summary>The board as it was left, at a card.</summary>
    public string? BoardAt(int year, int card) => Url.Page("/Coordination/Board/Index", null, new { year, q = Way.Q }, null, null, $"card-{card}");

    /// <summary>The layout in which the act is kept, to be undone from the board.</summary>
    protected async Task<Layout> WorkingAsync(Programme programme) =>
        await Db.Layouts.Working.SingleOrDefaultAsync(layout => layout.ProgrammeId == programme.Id)
            ?? Db.Add(new Layout(programme, Layout.Working)).Entity;
}
