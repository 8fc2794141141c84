using MLGroup.Domain;

namespace MLGroup.Web.Pages.Shared;

/// <summary>The doubtful dates in the texts of a page, for the partial <c>_DoubtfulDates</c> and for the sentence after saving.</summary>
internal sealed record DateDoubts(IReadOnlyList<(string Label, DoubtfulDate Date)> All)
{
    private const int Most = 10;

    /// <param name="texts">Each with what the form calls it.</param>
    public static DateDoubts In(params IEnumerable<(string Label, string Text)> texts) =>
        new([.. texts.SelectMany(text => DoubtfulDates.In(text.Text).Select(date => (text.Label, date)))]);

    public bool Any => All.Count > 0;

    public IEnumerable<(string Label, DoubtfulDate Date)> Shown => All.Take(Most);

    /// <summary>How many are not shown.</summary>
    public int More => Math.Max(0, All.Count - Most);

    /// <summary>To be added to the sentence that something is saved: begins with a space, empty where nothing is doubtful.</summary>
    public string Notice => All switch
    {
        [] => "",
        [var only] => $" Look at the date “{only.Date.Words}” again. {only.Date.Sentence}",
        [var first, ..] => $" Look at {All.Count:N0} of its dates again, first at “{first.Date.Words}”. {first.Date.Sentence}"
    };
}
