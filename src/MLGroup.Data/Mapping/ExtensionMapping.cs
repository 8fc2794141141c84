using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.ToTable("Extensions");
        extension.HasIndex(e => e.ProposalId);
        extension.HasOne(e => e.Proposal).WithMany().HasForeignKey(e => e.ProposalId);
        extension.HasOne<Member>().WithMany().HasForeignKey(e => e.GrantedById).OnDelete(DeleteBehavior.Restrict);
        // Used once, also by two clicks at the same time.
        extension.Property(e => e.UsedAt).IsConcurrencyToken();
        extension.Navigation(e => e.Proposal).AutoInclude();
    }
}
