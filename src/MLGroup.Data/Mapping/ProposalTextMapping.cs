using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

/// <summary>The columns of a text, the same wherever one is kept: on the proposal twice, and in every version.</summary>
internal static class ProposalTextMapping
{
    public static void Configure(ComplexPropertyBuilder<ProposalText> text)
    {
        foreach (var field in ProposalField.All)
            text.Property<string>(field.Name).HasMaxLength(field.MaxLength);
        // Capped answer by answer; the braces and quotes around them are ours.
        text.Property(t => t.Answers);
        text.Ignore(t => t.IsEmpty).Ignore(t => t.SupportKeys);
    }
}
