namespace MLGroup.Domain.Proposals;

/// <summary>Whose words an activity takes in a field when a proposal is merged into another.</summary>
public enum WordsOf
{
    /// <summary>Those of the proposal that the other goes into.</summary>
    Into,

    /// <summary>Those of the proposal that is merged.</summary>
    Merged,

    /// <summary>Both, one after the other.</summary>
    Both
}

/// <summary>What a coordinator chose for a field of a merge. Neither proposal's text changes: it is laid over when the activity is described.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Text">The words of the merged proposal when it was chosen.</param>
public sealed record ChosenField(string Name, WordsOf Words, string Text)
{
    /// <summary>A text with what was chosen laid over it, field by field.</summary>
    /// <param name="fields">Those to look at; what was chosen for others is left out.</param>
    public static ProposalText Over(ProposalText text, IReadOnlyCollection<ChosenField> chosen, IEnumerable<ProposalField> fields) =>
        fields.Aggregate(text, (laid, field) => chosen.FirstOrDefault(one => one.Name == field.Name) switch
        {
            { Words: WordsOf.Merged } one => field.Write(laid, one.Text),
            { Words: WordsOf.Both } one => field.Write(laid, field.Join(field.Read(laid), one.Text)),
            _ => laid
        });
}
