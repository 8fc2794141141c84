using Microsoft.AspNetCore.Mvc;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Questions;

/// <summary>What a call asks beside the standing questions, in its order.</summary>
internal sealed class IndexModel : ProgrammePage
{
    public IReadOnlyList<Question> Questions => Programme.Call.Questions;

    /// <param name="by">Places further down; negative for up.</param>
    public Task<IActionResult> OnPostMoveAsync(int number, int by)
    {
        Programme.Call.MoveQuestion(number, Math.Sign(by));
        return DoneAsync("Index", new { Year }, by < 0 ? "The question moved up." : "The question moved down.");
    }

    /// <param name="asked">Whether proposals are asked it from now on.</param>
    public async Task<IActionResult> OnPostAskAsync(int number, bool asked)
    {
        if (Questions.FirstOrDefault(one => one.Number == number) is not { } question)
            return NotFound();
        Programme.Call.Reword(question with { IsAsked = asked });
        return await DoneAsync("Index", new { Year }, asked ? "The question is asked again." : "The question is asked no more. Answers that were given are kept.");
    }
}
