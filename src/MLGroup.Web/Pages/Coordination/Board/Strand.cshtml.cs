using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.Pages.Coordination.Proposals;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Board;

/// <summary>A theme or squad that begins with the proposals chosen on the board.</summary>
internal sealed class StrandModel : PlacingPage
{
    public sealed record ChosenCard(int Id, string Title, string? Place, int? PlacementVersion)
    {
        public int Seen => PlacementVersion ?? SeenCard.Nowhere;
    }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Numbers of the chosen proposals.</summary>
    [BindProperty(SupportsGet = true)]
    public List<int> Card { get; set; } = [];

    [BindProperty]
    public StrandForm Form { get; set; } = new();

    public IReadOnlyList<ChosenCard> Cards { get; private set; } = [];

    public static IEnumerable<Choice> Kinds =>
    [
        new(nameof(Theme), "Theme", "Discussion, research presentations and resources on one angle."),
        new(nameof(Squad), "Squad", "People of several countries work together on one research project, to one deliverable.")
    ];

    protected override async Task<IActionResult?> LoadAsync()
    {
        var placed = Db.Placements.Working;
        var chosen = HttpMethods.IsPost(Request.Method) ? BoardCards.IdsOf(Form.Cards) : Card;
        Cards = await Db.Proposals.VisibleTo(Viewer).HandedIn.Where(proposal => chosen.Contains(proposal.Id)).OrderBy(proposal => proposal.Id)
            .Select(proposal => new ChosenCard(proposal.Id, proposal.Submitted!.Title,
                placed.Where(one => one.ProposalId == proposal.Id).Select(one => one.Strand!.Name).FirstOrDefault(),
                placed.Where(one => one.ProposalId == proposal.Id).Select(one => (int?)one.RowVersion).FirstOrDefault())).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Strand strand = Form.Kind switch
        {
            nameof(Theme) => new Theme(Form.Name, Form.Aim),
            nameof(Squad) => new Squad(Form.Name, Form.Aim),
            _ => throw new RuleBrokenException("Choose theme or squad.", nameof(Form.Kind))
        };
        var chosen = await ChosenAsync(BoardCards.Read(Form.Cards));
        var working = await WorkingAsync(chosen);
        await Db.Strands.Where(one => one.ProgrammeId == working.Programme.Id).LoadAsync();
        var act = working.Begin(strand, chosen, Viewer, Now);
        Db.Add(act);
        return await DoneAsync("Index", new { Year }, act.Words);
    }

    public sealed class StrandForm
    {
        [Display(Name = "Name")]
        [Required(ErrorMessage = "Enter a name.")]
        [MaxLength(Strand.NameLength)]
        public string Name { get; set; } = "";

        [Display(Name = "What is it?")]
        public string Kind { get; set; } = nameof(Theme);

        [Display(Name = "Aim", Description = "What it is about, in a few sentences. The public site shows it. It can follow later.")]
        [MaxLength(Strand.AimLength)]
        public string Aim { get; set; } = "";

        public List<string> Cards { get; set; } = [];
    }
}
