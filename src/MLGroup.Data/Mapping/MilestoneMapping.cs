using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("Milestones");
        milestone.Property(m => m.Kind).HasConversion<string>().HasMaxLength(40);
        milestone.HasIndex(m => new { m.ProgrammeId, m.Kind }).IsUnique();
        milestone.Property(m => m.ZoneId).HasMaxLength(60);
        milestone.Ignore(m => m.Time);
    }
}
