using Microsoft.AspNetCore.Mvc;

namespace MLGroup.Web.Pages.Coordination.Programmes.Questions;

internal sealed class NewModel : QuestionPage
{
    public Task<IActionResult> OnPostAsync()
    {
        RequireKnownKinds();
        Programme.Call.Ask(Form.Read(0, isAsked: true));
        return DoneAsync("Index", new { Year }, "The question is added.");
    }
}
