using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Queries;

namespace MLGroup.Data.Mapping;

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.ToTable("SavedFilters");
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.NameLength);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.AddressLength);
        filter.Property(f => f.Order).HasMaxLength(40);
        filter.Property(f => f.Columns).HasMaxLength(200);
        filter.HasIndex(f => new { f.MemberId, f.Name }).IsUnique();
        filter.HasOne(f => f.Member).WithMany().HasForeignKey(f => f.MemberId);
    }
}
