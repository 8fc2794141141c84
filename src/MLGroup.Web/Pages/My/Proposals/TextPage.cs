using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A step of the proposal form that keeps whatever is typed, by itself while typing or by a button.</summary>
internal abstract class TextPage : WriterPage
{
    private ILookup<CodeList, Choice> _codes = null!;

    [BindProperty]
    public TextForm Form { get; set; } = new();

    /// <summary>The other writer's text of each field that both changed.</summary>
    public IReadOnlyDictionary<string, string> Theirs { get; private set; } = new Dictionary<string, string>();

    /// <summary>What this step asks.</summary>
    public IReadOnlyList<ProposalField> Fields { get; private set; } = [];

    public IEnumerable<ProposalField> Questions => Fields.Where(one => one.Question is not null);
    public IReadOnlyList<Choice> Strands { get; private set; } = [];
    public string SavedAt => Clock(Proposal.TextSavedAt);

    public abstract FormStep Step { get; }

    /// <summary>The page after this one.</summary>
    public abstract string NextPage { get; }

    /// <summary>Whether this step can still be written.</summary>
    public bool TakesText => Step == FormStep.Idea ? IsOpen : Proposal.TakesDetails(Now);

    public IEnumerable<Choice> Codes(CodeList list) => _codes[list];

    public int MostWords(string field) => Fields.First(one => one.Name == field).MostWords;

    // A title that is too long must not keep the other answers from being saved.
    protected override bool KeepsInvalid => true;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        Fields = [.. Proposal.Fields.Where(field => field.Step == Step && field.Question?.IsAsked != false)];
        // One answer for each question that is shown, however many a form sent.
        Form.Answers = Questions.ToDictionary(one => one.Question!.Number, one => Form.Answers.GetValueOrDefault(one.Question!.Number) ?? "");
        _codes = (await Db.Codes.OrderBy(code => code.Position).AsNoTracking().ToListAsync())
            .ToLookup(code => code.List, code => new Choice(code.Key, code.Name, code.Description));
        Strands = await Db.Strands.Where(strand => strand.ProgrammeId == Proposal.Call.ProgrammeId).OrderBy(strand => strand.Position)
            .Select(strand => new Choice(strand.Slug, strand.Name, null, false)).ToListAsync();
        return null;
    }

    public void OnGet() => Form = TextForm.Of(Proposal.Text, Fields);

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (await KeepAsync() is { } refused)
            return refused;
        return IsScript
            ? new JsonResult(new { saved = SavedAt, seen = Proposal.Text.Marks(Fields) })
            : await DoneAsync(ThisPage, new { Id }, $"Saved {SavedAt}.");
    }

    public async Task<IActionResult> OnPostNextAsync() => await KeepAsync() ?? await DoneAsync(NextPage, new { Id });

    private string ThisPage => Step == FormStep.Idea ? "Edit" : "Details";

    /// <summary>Stores what was typed beside what another writer stored meanwhile; answers the page again where both cannot stand.</summary>
    private async Task<IActionResult?> KeepAsync()
    {
        IReadOnlyList<ProposalField> conflicts;
        for (var another = 3; ; another--)
        {
            try
            {
                (var merged, conflicts) = Proposal.Text.Merge(Valid(Form.Over(Proposal.Text, Fields)), Form.Seen, Fields);
                Proposal.Write(merged, Viewer, Now);
                await Db.SaveChangesAsync();
                break;
            }
            catch (DbUpdateConcurrencyException) when (another > 0)
            {
                // Another writer was faster between loading and saving: lay the typed text over theirs instead of refusing it.
                Db.Forget();
                if (await LoadAsync() is { } refused)
                    return refused;
            }
        }
        Form.Seen = Proposal.Text.Marks(Fields);
        ModelState.Remove("Form.Seen");
        if (conflicts.Count == 0)
            return ModelState.IsValid ? null : Again(StatusCodes.Status400BadRequest);
        Theirs = conflicts.ToDictionary(both => both.Name, both => both.Read(Proposal.Text));
        foreach (var both in conflicts)
            ModelState.AddModelError($"Form.{both.Name}", $"Another writer changed “{both.Label}” too. Both texts are below: make one of them and save.");
        return IsScript
            ? new JsonResult(new { problems = Problems, theirs = Theirs }) { StatusCode = StatusCodes.Status409Conflict }
            : Again(StatusCodes.Status409Conflict);
    }

    /// <summary>What was typed, with the stored answer where a field cannot be stored as typed.</summary>
    private ProposalText Valid(ProposalText typed) => typed.With(Proposal.Text, Fields.Where(one => ModelState[$"Form.{one.Name}"]?.Errors.Count > 0));
}
