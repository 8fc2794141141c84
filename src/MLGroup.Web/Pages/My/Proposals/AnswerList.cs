using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A proposal's answers in words, in the order of the form: keys of code lists become their names.</summary>
/// <param name="strandName">The name of a theme or squad by its slug.</param>
internal sealed class AnswerList(ProposalText text, IReadOnlyList<ProposalField> fields, IReadOnlyList<Code> codes, Func<string, string> strandName)
{
    /// <summary>Those that were given, and those that are asked of this proposal.</summary>
    public IEnumerable<(ProposalField Field, string Words)> All => fields.Select(one => (Field: one, Words: Words(one)))
        .Where(answer => answer.Words.Length > 0 || answer.Field.IsAskedOf(text));

    /// <summary>Those that were given.</summary>
    public IEnumerable<(ProposalField Field, string Words)> Given => All.Where(answer => answer.Field.Read(text).Length > 0);

    /// <summary>One answer in words.</summary>
    public string Words(ProposalField answer) => (answer.Name, answer.Read(text)) switch
    {
        (nameof(ProposalText.Kind), var key) => Name(CodeList.Kind, key),
        (nameof(ProposalText.Stage), var key) => Name(CodeList.Stage, key),
        (nameof(ProposalText.Supports), var keys) => Names(CodeList.Support, keys),
        (nameof(ProposalText.Facilitators), var keys) => Names(CodeList.Facilitator, keys),
        (nameof(ProposalText.Part), "lead") => "Lead it",
        (nameof(ProposalText.Part), "help") => "Help run it",
        (nameof(ProposalText.WishedStrand), { Length: > 0 } slug) => strandName(slug),
        (nameof(ProposalText.WouldLeadStrand), var leads) => leads == "yes" ? "Yes" : "No",
        (nameof(ProposalText.OpenToMerging), var open) => open == "no" ? "No" : "Yes",
        (nameof(ProposalText.ShowToMembers), var shown) => shown == "no" ? "No" : "Yes",
        var (_, words) => words
    };

    private string Names(CodeList list, string keys) =>
        string.Join(", ", keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Name(list, key)));

    private string Name(CodeList list, string key) => codes.FirstOrDefault(code => code.List == list && code.Key == key)?.Name ?? key;
}
