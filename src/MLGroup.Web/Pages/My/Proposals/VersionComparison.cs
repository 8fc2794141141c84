using MLGroup.Domain;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Web.Pages.My.Proposals;

/// <summary>Two texts of one proposal side by side, field by field in the order of the form.</summary>
internal static class VersionComparison
{
    /// <param name="all">Whether fields that did not change are told, too.</param>
    public static IReadOnlyList<FieldDifference> Of(AnswerList before, AnswerList after, IEnumerable<ProposalField> fields, bool all)
    {
        var (earlier, later) = (Words(before), Words(after));
        return [.. fields.Select(field => (Field: field, Before: earlier.GetValueOrDefault(field.Name, ""), After: later.GetValueOrDefault(field.Name, "")))
            .Where(one => one.Before != one.After || (all && one.After.Length > 0))
            .Select(one => new FieldDifference(one.Field.Label, one.Before != one.After, Parts(one.Field, one.Before, one.After)))];
    }

    private static IReadOnlyList<TextPart> Parts(ProposalField field, string before, string after) => !IsChosen(field) || before == after
        ? WordDifferences.Between(before, after)
        : [.. new TextPart[] { new(PartKind.Removed, before), new(PartKind.Added, after) }.Where(part => part.Text.Length > 0)];

    // Of two answers to choose from, that they share a word says nothing.
    private static bool IsChosen(ProposalField field) => field.Question is { } question ? question.Kind != QuestionKind.Text
        : field.Name is nameof(ProposalText.Kind) or nameof(ProposalText.Part) or nameof(ProposalText.Stage) or nameof(ProposalText.HoursAMonth)
            or nameof(ProposalText.WishedStrand) or nameof(ProposalText.WouldLeadStrand) or nameof(ProposalText.OpenToMerging) or nameof(ProposalText.ShowToMembers);

    private static Dictionary<string, string> Words(AnswerList answers) => answers.All.ToDictionary(answer => answer.Field.Name, answer => answer.Words);
}

internal sealed record FieldDifference(string Label, bool IsChanged, IReadOnlyList<TextPart> Parts);
