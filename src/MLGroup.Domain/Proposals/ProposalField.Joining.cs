using MLGroup.Domain.Programmes;

namespace MLGroup.Domain.Proposals;

// How two answers become one, when proposals are merged.
public sealed partial record ProposalField
{
    /// <summary>Whether a merged activity has an answer to it; whether writers agree to merging or showing is over with the merge.</summary>
    public bool IsMerged => Name is not (nameof(ProposalText.OpenToMerging) or nameof(ProposalText.ShowToMembers));

    /// <summary>Whether two answers can stand together. Of one title, kind or number there is one.</summary>
    public bool CanJoin => Question is { } question ? question.Kind == QuestionKind.Text
        : HoldsKeys || MaxLength == ProposalText.TextLength || Name == nameof(ProposalText.CountriesWished);

    /// <summary>Both answers in one: keys once each, lines by a comma, texts by an empty line.</summary>
    public string Join(string one, string other) =>
        HoldsKeys ? string.Join(' ', one.Split(' ', StringSplitOptions.RemoveEmptyEntries).Union(other.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        : one.Length == 0 || other.Length == 0 || one == other ? one.Length == 0 ? other : one
        : Name == nameof(ProposalText.CountriesWished) ? $"{one}, {other}" : $"{one}\n\n{other}";

    private bool HoldsKeys => Name is nameof(ProposalText.Supports) or nameof(ProposalText.Facilitators);
}
