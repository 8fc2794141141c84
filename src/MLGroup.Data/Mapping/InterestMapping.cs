using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class InterestMapping : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> interest)
    {
        interest.ToTable("Interests");
        interest.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
        interest.HasIndex(i => new { i.ProposalId, i.MemberId, i.Kind }).IsUnique();
        interest.HasIndex(i => i.MemberId);
        interest.HasOne(i => i.Proposal).WithMany().HasForeignKey(i => i.ProposalId);
        interest.HasOne(i => i.Member).WithMany().HasForeignKey(i => i.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
