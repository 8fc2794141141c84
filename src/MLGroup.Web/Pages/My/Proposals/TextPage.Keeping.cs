using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

// How it keeps what was typed.
internal abstract partial class TextPage
{
    private readonly Dictionary<string, string> _moved = [];

    /// <summary>Who wrote the text that this form was laid over; none where it was the viewer.</summary>
    private string? _by;

    /// <summary>Stores what was typed beside what another writer stored meanwhile; answers the page again where not all can stand.</summary>
    private async Task<IActionResult?> KeepAsync()
    {
        ProposalText typed;
        IReadOnlyList<ProposalField> conflicts;
        for (var another = 3; ; another--)
        {
            try
            {
                typed = Form.Over(Proposal.Text, Fields);
                await RefuseAsync(typed);
                RefuseClosed();
                _by = Proposal.TextSavedById == Viewer.MemberId ? null
                    : Proposal.Writers.FirstOrDefault(writer => writer.MemberId == Proposal.TextSavedById)?.Member.Name ?? "A coordinator";
                (var merged, conflicts) = Proposal.Text.Merge(typed.With(Proposal.Text, Refused), Form.Seen, Fields);
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
        await TellOfAsync(conflicts);
        ShowStored(typed);
        return conflicts.Count > 0 ? Again(StatusCodes.Status409Conflict) : ModelState.IsValid ? null : Again(StatusCodes.Status400BadRequest);
    }

    private IEnumerable<ProposalField> Refused => Fields.Where(one => ModelState[$"Form.{one.Name}"]?.Errors.Count > 0);

    /// <summary>Notes what cannot even be kept: a text beyond its cap, and a choice that nobody offered.</summary>
    private async Task RefuseAsync(ProposalText typed)
    {
        var wrong = typed.TooLong(Fields).Select(rule => (rule.Field!, rule.Sentence)).ToList();
        var chosen = Fields.Where(field => field.Read(typed) is { Length: > 0 } value && value != field.Read(Proposal.Text)).ToList();
        if (chosen.Exists(IsChoice))
            await LoadChoicesAsync();
        wrong.AddRange(chosen.Where(field => IsChoice(field) && field.Read(typed).Split(' ').Except(Offered(field.Name)).Any())
            .Select(field => (field.Name, $"Choose from what is offered under “{field.Label}”.")));
        foreach (var (field, sentence) in wrong.Where(one => ModelState[$"Form.{one.Item1}"]?.Errors.Count is null or 0))
            ModelState.AddModelError($"Form.{field}", sentence);
    }

    // A page that was opened before the coordinators asked for changes sends all of its step.
    private void RefuseClosed()
    {
        var sent = Form.Over(Proposal.Text, _all);
        foreach (var closed in _all.Except(Fields).Where(one => Request.Form.ContainsKey($"Form.{one.Name}") && one.Read(sent) != one.Read(Proposal.Text)))
            ModelState.AddModelError("", $"The coordinators ask for changes of other answers: “{closed.Label}” stays as you submitted it.");
    }

    private static bool IsChoice(ProposalField field) => field.Name is nameof(ProposalText.Kind) or nameof(ProposalText.Part) or nameof(ProposalText.Stage)
        or nameof(ProposalText.Supports) or nameof(ProposalText.Facilitators) or nameof(ProposalText.WishedStrand);

    private IEnumerable<string> Offered(string field) => field switch
    {
        nameof(ProposalText.Kind) => Codes(CodeList.Kind).Select(code => code.Value),
        nameof(ProposalText.Stage) => Codes(CodeList.Stage).Select(code => code.Value),
        nameof(ProposalText.Supports) => Codes(CodeList.Support).Select(code => code.Value),
        nameof(ProposalText.Facilitators) => Codes(CodeList.Facilitator).Select(code => code.Value),
        nameof(ProposalText.WishedStrand) => Strands.Select(strand => strand.Value),
        _ => ["lead", "help"]
    };

    private async Task TellOfAsync(IReadOnlyList<ProposalField> conflicts)
    {
        if (conflicts.Count == 0)
            return;
        await LoadChoicesAsync();
        var words = InWords(Proposal.Text);
        Theirs = conflicts.ToDictionary(both => both.Name, both => new OtherText(TextForm.Sent(both, Proposal.Text), words.Words(both)));
        foreach (var both in conflicts)
        {
            ModelState.AddModelError($"Form.{both.Name}", _by is null
                ? $"“{both.Label}” was changed in another window too. Both texts are below: make one of them and save."
                : $"{_by} changed “{both.Label}” too. Both texts are below: make one of them and save.");
        }
    }

    /// <summary>
    /// Makes the form show what is stored, but what was typed in fields that were not taken over. Without it a form would carry the newest
    /// marks beside older texts, and its next save would put these over those of another writer.
    /// </summary>
    private void ShowStored(ProposalText typed)
    {
        var kept = Refused.ToList();
        foreach (var field in Fields.Except(kept).Where(field => field.Read(typed) != field.Read(Proposal.Text)))
            _moved[field.Name] = TextForm.Sent(field, Proposal.Text);
        Form = TextForm.Of(Proposal.Text.With(typed, kept), Fields);
        Form.Seen = Proposal.Text.Marks(Fields);
        var names = kept.Select(field => $"Form.{field.Name}").ToHashSet();
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Form.", StringComparison.Ordinal) && !names.Contains(key)).ToList())
            ModelState.Remove(key);
    }

    /// <summary>To a script: what is saved, with which marks, what another writer changed, and what could not be kept.</summary>
    private IActionResult Told(IActionResult? refused) => refused is not (null or JsonResult) ? refused : new JsonResult(new
    {
        saved = SavedAt,
        seen = Proposal.Text.Marks(Fields),
        by = _by,
        moved = _moved,
        theirs = Theirs,
        problems = Problems,
        visible = Refused.Where(field => field.Read(Form.Over(Proposal.Text, Fields)).Contains('\uFFFD', StringComparison.Ordinal))
            .ToDictionary(field => field.Name, field => TextForm.Sent(field, Form.Over(Proposal.Text, Fields)))
    })
    { StatusCode = (refused as JsonResult)?.StatusCode ?? StatusCodes.Status200OK };

    private AnswerList InWords(ProposalText text, IReadOnlyList<ProposalField>? fields = null) =>
        new(text, fields ?? Fields, _codes!, slug => Strands.FirstOrDefault(strand => strand.Value == slug)?.Text ?? slug);
}
