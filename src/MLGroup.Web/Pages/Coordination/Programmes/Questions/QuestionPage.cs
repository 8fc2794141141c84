using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Programmes.Questions;

/// <summary>A page on which one question of a call is written.</summary>
internal abstract class QuestionPage : ProgrammePage
{
    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public IReadOnlyList<Choice> ActivityKinds { get; private set; } = [];

    public static IEnumerable<Choice> Kinds =>
    [
        new(nameof(QuestionKind.Text), "A text"), new(nameof(QuestionKind.Choice), "One of several answers"),
        new(nameof(QuestionKind.Number), "A whole number")
    ];

    public static IEnumerable<Choice> Needs =>
    [
        new(nameof(Need.Optional), "It may stay open"),
        new(nameof(Need.Later), "Before the programme meeting", "A proposal can be submitted without. It stands under “Tell us more”."),
        new(nameof(Need.Now), "Before submitting", "A proposal cannot be submitted without. Keep these few: ten minutes must be enough.")
    ];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } refused)
            return refused;
        ActivityKinds = await Db.Codes.Where(code => code.List == CodeList.Kind).OrderBy(code => code.Position)
            .Select(code => new Choice(code.Key, code.Name, null, false)).ToListAsync();
        return null;
    }

    protected void RequireKnownKinds()
    {
        if (Form.ActivityKinds.Except(ActivityKinds.Select(kind => kind.Value)).Any())
            throw new RuleBrokenException("Choose kinds of activity from the list.", nameof(Form.ActivityKinds));
    }
}
