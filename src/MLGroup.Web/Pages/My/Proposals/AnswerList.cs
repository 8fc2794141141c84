using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>A proposal's answers in words, in the order of the form: keys of code lists become their names.</summary>
/// <param name="strandName">The name of a theme or squad by its slug.</param>
internal sealed class AnswerList(ProposalText text, IReadOnlyList<Code> codes, Func<string, string> strandName)
{
    public IEnumerable<(ProposalField Field, string Words)> All => ProposalField.All.Select(one => (one, Words(one)));

    /// <summary>Those that were given.</summary>
    public IEnumerable<(ProposalField Field, string Words)> Given => All.Where(answer => answer.Words.Length > 0);

    private string Words(ProposalField answer) => (answer.Name, answer.Read(text)) switch
    {
        (nameof(ProposalText.Kind), var key) => Name(CodeList.Kind, key),
        (nameof(ProposalText.Stage), var key) => Name(CodeList.Stage, key),
        (nameof(ProposalText.Supports), var keys) => string.Join(", ", keys.Split(' ').Select(key => Name(CodeList.Support, key))),
        (nameof(ProposalText.Part), "lead") => "Lead it",
        (nameof(ProposalText.Part), "help") => "Help run it",
        (nameof(ProposalText.WishedStrand), { Length: > 0 } slug) => strandName(slug),
        (nameof(ProposalText.ShowToMembers), var shown) => shown == "no" ? "No" : "Yes",
        var (_, words) => words
    };

    private string Name(CodeList list, string key) => codes.FirstOrDefault(code => code.List == list && code.Key == key)?.Name ?? key;
}
