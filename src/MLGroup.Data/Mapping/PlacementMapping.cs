using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Grouping;

namespace MLGroup.Data.Mapping;

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable("Placements");
        placement.HasIndex(p => new { p.LayoutId, p.ProposalId }).IsUnique();
        placement.Property(p => p.RowVersion).IsConcurrencyToken();
        placement.HasOne(p => p.Layout).WithMany(l => l.Placements).HasForeignKey(p => p.LayoutId);
        placement.HasOne(p => p.Proposal).WithMany().HasForeignKey(p => p.ProposalId);
        placement.HasOne(p => p.Strand).WithMany().HasForeignKey(p => p.StrandId).OnDelete(DeleteBehavior.Restrict);
        placement.Navigation(p => p.Layout).AutoInclude();
    }
}
