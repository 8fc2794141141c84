using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Web.Pages.Coordination.Proposals;

/// <summary>A list beside the query that writes one of its terms.</summary>
/// <param name="Field">Name of the field, and of the control.</param>
/// <param name="Empty">What it says where the query asks nothing of this field.</param>
/// <param name="Options">Values and what they are called.</param>
internal sealed record ListFilter(string Field, string Label, string Empty, IReadOnlyList<FieldValue> Options)
{
    /// <summary>The choice that leaves the query's term as it was typed.</summary>
    public const string AsTyped = "as-typed";

    public static IReadOnlyList<ListFilter> Of(ProgrammeInBrief programme, IEnumerable<string> otherCoordinators) =>
    [
        new(ProposalVocabulary.Status, "State", "All states", ProposalVocabulary.Statuses),
        new(ProposalVocabulary.Theme, "Placed in", "Anywhere",
            [new(ProposalVocabulary.None, "Not grouped"), .. programme.Strands.Select(strand => new FieldValue(strand.Slug, strand.Name))]),
        new(ProposalVocabulary.LookedAfter, "Looked after by", "Anyone",
            [new(ProposalVocabulary.Me, "Me"), .. otherCoordinators.Select(name => new FieldValue(name, name)), new(ProposalVocabulary.None, "Nobody")])
    ];

    /// <summary>The option that says what the query says; none where it says nothing of this field, or more than an option can.</summary>
    public FieldValue? Selected(Query query) => query.Values(Field) is [var value] ? Options.FirstOrDefault(option => option.Value == value) : null;

    /// <summary>The query with what was chosen; a value that does not exist changes nothing.</summary>
    public Query Write(Query query, string? chosen, Vocabulary vocabulary) => chosen switch
    {
        null or AsTyped => query,
        "" => query.With(Field),
        _ => vocabulary.Find(Field)!.Take(chosen).Taken is { } value ? query.With(Field, value) : query
    };
}
