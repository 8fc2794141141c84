using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class WriterMapping : IEntityTypeConfiguration<Writer>
{
    public void Configure(EntityTypeBuilder<Writer> writer)
    {
        writer.ToTable("Writers");
        // One proposer and one answer, also where two hand over, answer or leave at the same time.
        writer.Property(w => w.Role).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        writer.Property(w => w.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        writer.HasIndex(w => new { w.ProposalId, w.MemberId }).IsUnique();
        writer.HasIndex(w => w.MemberId);
        writer.HasOne(w => w.Member).WithMany().HasForeignKey(w => w.MemberId).OnDelete(DeleteBehavior.Restrict);
        writer.HasOne(w => w.Organisation).WithMany().HasForeignKey(w => w.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        writer.Ignore(w => w.Writes);
    }
}
