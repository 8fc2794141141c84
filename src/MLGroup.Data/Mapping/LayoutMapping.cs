using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Grouping;

namespace MLGroup.Data.Mapping;

internal sealed class LayoutMapping : IEntityTypeConfiguration<Layout>
{
    public void Configure(EntityTypeBuilder<Layout> layout)
    {
        layout.ToTable("Layouts");
        layout.Property(l => l.Name).HasMaxLength(100);
        layout.HasIndex(l => new { l.ProgrammeId, l.Name }).IsUnique();
        layout.HasOne(l => l.Programme).WithMany().HasForeignKey(l => l.ProgrammeId);
    }
}
