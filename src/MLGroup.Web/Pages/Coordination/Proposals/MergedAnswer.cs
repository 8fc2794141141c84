using MLGroup.Domain.Proposals;
using MLGroup.Web.TagHelpers;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>An answer in which two proposals that are merged differ.</summary>
/// <param name="Into">In words, of the proposal that the other goes into; empty where it was not given.</param>
/// <param name="Merged">In words, of the other one.</param>
internal sealed record MergedAnswer(ProposalField Field, string Into, string Merged)
{
    /// <summary>The field's name as a form's key may be: without brackets.</summary>
    public string Key => KeyOf(Field.Name);

    /// <summary>What is ticked first: an answer rather than none.</summary>
    public WordsOf First => Into.Length == 0 ? WordsOf.Merged : WordsOf.Into;

    public static string KeyOf(string field) => field.Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    public IEnumerable<Choice> Choices(int into, int merged)
    {
        yield return new Choice(nameof(WordsOf.Into), $"That of No. {into}");
        yield return new Choice(nameof(WordsOf.Merged), $"That of No. {merged}");
        if (Field.CanJoin && Into.Length > 0 && Merged.Length > 0)
            yield return new Choice(nameof(WordsOf.Both), "Both");
    }
}
