using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Tests.Domain.Queries;

/// <summary>The vocabulary of proposals with three themes, as queries in tests are read by it.</summary>
internal static class Asking
{
    public static readonly Vocabulary Proposals = ProposalVocabulary.Of(
        [new("ethics", "Ethics"), new("text-classification", "Text classification"), new("crop-area", "Crop area")],
        new[] { (CodeList.Kind, new FieldValue("training", "Training")), (CodeList.Stage, new FieldValue("maintenance", "Maintenance")), (CodeList.Support, new FieldValue("skills", "Skills")) }
            .ToLookup(code => code.Item1, code => code.Item2), ["Bo Ashworth"]);

    public static Query Read(string typed) => Query.Read(typed, Proposals);
}
