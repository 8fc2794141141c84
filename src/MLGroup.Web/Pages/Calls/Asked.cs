using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.Calls;

/// <summary>What a call asks, before one starts: what is needed to submit, and what can follow.</summary>
/// <param name="kindNames">Names of the kinds of activity by their keys.</param>
internal sealed class Asked(Call call, IReadOnlyDictionary<string, string> kindNames)
{
    private readonly IReadOnlyList<ProposalField> _fields = [.. ProposalField.Of(call).Where(field => field.Question?.IsAsked != false)];

    public IEnumerable<ProposalField> Needed => _fields.Where(one => one.Step == FormStep.Idea);

    public IEnumerable<ProposalField> Later => _fields.Where(one => one.Step == FormStep.Details);

    /// <summary>For example "at most 300 words, only for training"; empty where there is nothing to say.</summary>
    public string Note(ProposalField field) => string.Join(", ", Notes(field));

    private IEnumerable<string> Notes(ProposalField field)
    {
        if (field.MostWords > 0)
            yield return $"at most {field.MostWords:N0} words";
        if (field.Question is { ActivityKindList: { Count: > 0 } kinds })
            yield return $"only for {string.Join(", ", kinds.Select(key => kindNames.GetValueOrDefault(key, key)))}";
        if (field.Question?.Need == Need.Later)
            yield return "before the programme meeting";
    }
}
