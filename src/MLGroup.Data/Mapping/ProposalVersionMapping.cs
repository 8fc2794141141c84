using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class ProposalVersionMapping : IEntityTypeConfiguration<ProposalVersion>
{
    public void Configure(EntityTypeBuilder<ProposalVersion> version)
    {
        version.ToTable("ProposalVersions");
        version.ComplexProperty(v => v.Text, ProposalTextMapping.Configure);
        version.Property(v => v.Reason).HasConversion<string>().HasMaxLength(20);
        version.HasIndex(v => new { v.ProposalId, v.Number }).IsUnique();
    }
}
