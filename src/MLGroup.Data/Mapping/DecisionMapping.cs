using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Comment).HasMaxLength(Decision.CommentLength);
        decision.Property(d => d.RowVersion).IsConcurrencyToken();
        // Two coordinators who decide in the same instant: the second is told.
        decision.HasIndex(d => d.ProposalId, "IX_Decisions_OnePending").IsUnique().HasFilter("\"AppliedAt\" IS NULL AND \"ReplacedAt\" IS NULL");
        decision.HasOne(d => d.Strand).WithMany().HasForeignKey(d => d.StrandId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.MadeBy).WithMany().HasForeignKey(d => d.MadeById).OnDelete(DeleteBehavior.Restrict);
        decision.Ignore(d => d.IsPending);
    }
}
