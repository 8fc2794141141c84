using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Questions;

internal sealed class EditModel : QuestionPage
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public Question Question { get; private set; } = null!;

    public override IEnumerable<(string, string)> Stored =>
        [("The question", Question.Wording), ("Hint", Question.Hint), ("Answers to choose from", Question.Choices)];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        if (Programme.Call.Questions.FirstOrDefault(question => question.Number == Number) is not { } found)
            return NotFound();
        Question = found;
        return null;
    }

    public void OnGet()
    {
        Form = QuestionForm.Of(Question);
        Form.RowVersion = Programme.Call.RowVersion;
    }

    public Task<IActionResult> OnPostAsync()
    {
        RequireKnownKinds();
        Expect(Programme.Call, Form.RowVersion);
        Programme.Call.Reword(Form.Read(Number, Question.IsAsked));
        return DoneAsync("Index", new { Year }, "The question is saved.");
    }
}
