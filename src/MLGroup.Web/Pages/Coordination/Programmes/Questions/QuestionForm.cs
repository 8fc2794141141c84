using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MLGroup.Domain.Programmes;

namespace MLGroup.Web.Pages.Coordination.Programmes.Questions;

/// <summary>One question of a call, as it is typed.</summary>
public sealed class QuestionForm
{
    private const string WordsRefusal = "Enter the most words, from 1 to 2,000, or leave it empty.";
    private const string NumberRefusal = "Enter a whole number, or leave it empty.";

    [Display(Name = "The question")]
    [Required(ErrorMessage = "Enter the question.")]
    [MaxLength(Question.WordingLength)]
    public string Wording { get; set; } = "";

    [Display(Name = "Hint", Description = "A line under the question that says what you mean")]
    [MaxLength(Question.HintLength)]
    public string Hint { get; set; } = "";

    [Display(Name = "What is the answer?")]
    [Required(ErrorMessage = "Choose what the answer is.")]
    public QuestionKind? Kind { get; set; }

    [Display(Name = "Most words", Description = "For a text")]
    [RegularExpression("[0-9]{1,4}", ErrorMessage = WordsRefusal)]
    public string MostWords { get; set; } = "";

    [Display(Name = "Answers to choose from", Description = "For a choice: each answer on a line of its own")]
    [MaxLength(Question.ChoicesLength)]
    public string Choices { get; set; } = "";

    [Display(Name = "Smallest number")]
    [RegularExpression("-?[0-9]{1,9}", ErrorMessage = NumberRefusal)]
    public string Least { get; set; } = "";

    [Display(Name = "Largest number")]
    [RegularExpression("-?[0-9]{1,9}", ErrorMessage = NumberRefusal)]
    public string Most { get; set; } = "";

    [Display(Name = "Of which kinds of activity is it asked?", Description = "Choose none to ask it of all")]
    public List<string> ActivityKinds { get; set; } = [];

    [Display(Name = "When must it be answered?")]
    public Need Need { get; set; }

    public int RowVersion { get; set; }

    internal static QuestionForm Of(Question question) => new()
    {
        Wording = question.Wording,
        Hint = question.Hint,
        Kind = question.Kind,
        MostWords = question.MostWords == 0 ? "" : Text(question.MostWords),
        Choices = question.Choices,
        Least = Text(question.Least),
        Most = Text(question.Most),
        ActivityKinds = [.. question.ActivityKindList],
        Need = question.Need
    };

    /// <summary>What was typed; what belongs to another kind of answer is left out.</summary>
    /// <param name="number">Zero for a new one.</param>
    internal Question Read(int number, bool isAsked) => new(number, Wording.Trim(), Kind!.Value)
    {
        Hint = Hint.Trim(),
        Need = Need,
        MostWords = Kind == QuestionKind.Text ? Number(MostWords) ?? 0 : 0,
        Choices = Kind == QuestionKind.Choice
            ? string.Join('\n', Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()) : "",
        Least = Kind == QuestionKind.Number ? Number(Least) : null,
        Most = Kind == QuestionKind.Number ? Number(Most) : null,
        ActivityKinds = string.Join(' ', ActivityKinds),
        IsAsked = isAsked
    };

    private static int? Number(string typed) => typed.Length == 0 ? null : int.Parse(typed, CultureInfo.InvariantCulture);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
