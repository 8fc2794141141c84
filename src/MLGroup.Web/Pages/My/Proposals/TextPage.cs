using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Mail;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A step of the proposal form that keeps whatever is typed, by itself while typing or by a button.</summary>
internal abstract partial class TextPage(Outbox outbox, PortalLinks links) : WriterPage
{
    private IReadOnlyList<Code>? _codes;
    private IReadOnlyList<ProposalField> _all = [];

    [BindProperty]
    public TextForm Form { get; set; } = new();

    /// <summary>The other text of each field that both changed.</summary>
    public IReadOnlyDictionary<string, OtherText> Theirs { get; private set; } = new Dictionary<string, OtherText>();

    /// <summary>Names of the fields whose text on this page is not stored, for the script; empty where all is.</summary>
    public string Unstored => string.Join(' ', Refused.Select(one => one.Name));

    /// <summary><see cref="Theirs"/>, and who wrote it, for the script.</summary>
    public string TheirsAsJson => JsonSerializer.Serialize(Theirs.ToDictionary(both => both.Key,
        both => new { both.Value.Value, both.Value.Words, By = _by }), JsonSerializerOptions.Web);

    /// <summary>What this step asks; where changes are asked of some answers, these alone.</summary>
    public IReadOnlyList<ProposalField> Fields { get; private set; } = [];

    /// <summary>The answers of this step that stay as they were submitted, while others are asked for changes.</summary>
    public IEnumerable<(ProposalField Field, string Words)> Kept => InWords(Proposal.Text, _all).Given.Where(one => Fields.All(open => open.Name != one.Field.Name));

    /// <summary>Whether this step asks for it now.</summary>
    public bool Asks(string name) => Fields.Any(one => one.Name == name);

    /// <summary>The form's names of the fields, in the order of the page.</summary>
    public IReadOnlyList<string> FieldNames => [.. Fields.Select(one => $"Form.{one.Name}")];

    public IEnumerable<ProposalField> Questions => Fields.Where(one => one.Question is not null);
    public IReadOnlyList<Choice> Strands { get; private set; } = [];

    /// <summary>What the form shows once it can no longer be written: what is stored, and over it what was typed too late.</summary>
    public AnswerList Answers => InWords(HttpMethods.IsPost(Request.Method) ? Form.Over(Proposal.Text, Fields) : Proposal.Text);

    public abstract FormStep Step { get; }

    /// <summary>The page after this one.</summary>
    public abstract string NextPage { get; }

    /// <summary>Whether this step can still be written.</summary>
    public bool TakesText => Step == FormStep.Idea ? IsOpen : Proposal.TakesDetails(Now);

    public IEnumerable<Choice> Codes(CodeList list) =>
        _codes!.Where(code => code.List == list).Select(code => new Choice(code.Key, code.Name, code.Description));

    public int MostWords(string field) => _all.First(one => one.Name == field).MostWords;

    protected override bool ShowsDraft => true;

    // A title that is too long must not keep the other answers from being saved.
    protected override bool KeepsInvalid => true;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        _all = [.. Proposal.Fields.Where(field => field.Step == Step && field.Question?.IsAsked != false)];
        Fields = Proposal.AsksOfSome && TakesText ? [.. _all.Where(field => Proposal.Takes(field, Now))] : _all;
        // One answer for each question that is shown, however many a form sent.
        Form.Answers = Questions.ToDictionary(one => one.Question!.Number, one => Form.Answers.GetValueOrDefault(one.Question!.Number) ?? "");
        if (!IsScript)
            await LoadChoicesAsync();
        return null;
    }

    public void OnGet() => Form = TextForm.Of(Proposal.Text, Fields);

    public async Task<IActionResult> OnPostSaveAsync()
    {
        var refused = await KeepAsync();
        return IsScript ? Told(refused) : refused ?? await DoneAsync(ThisPage, new { Id }, $"Saved {SavedAt}.");
    }

    public async Task<IActionResult> OnPostNextAsync() => await KeepAsync() ?? await DoneAsync(NextPage, new { Id });

    public async Task<IActionResult> OnPostCheckAsync() => await KeepAsync() ?? await DoneAsync("Check", new { Id });

    /// <summary>Keeps what is typed, then mails the way back to it.</summary>
    public async Task<IActionResult> OnPostMailAsync()
    {
        if (await KeepAsync() is { } refused)
            return refused;
        var told = await PostLinkAsync(outbox, links);
        return await DoneAsync(ThisPage, new { Id }, told);
    }

    private string ThisPage => Step == FormStep.Idea ? "Edit" : "Details";

    /// <summary>The codes and strands to choose from; a script that only saves needs none.</summary>
    private async Task LoadChoicesAsync()
    {
        if (_codes is not null)
            return;
        _codes = await Db.Codes.OrderBy(code => code.Position).AsNoTracking().ToListAsync();
        Strands = await Db.Strands.Where(strand => strand.ProgrammeId == Proposal.Call.ProgrammeId).OrderBy(strand => strand.Position)
            .Select(strand => new Choice(strand.Slug, strand.Name, null, false)).ToListAsync();
    }
}
