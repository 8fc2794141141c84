using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.ToTable("Programmes");
        programme.HasIndex(p => p.Year).IsUnique();
        programme.Property(p => p.Name).HasMaxLength(Programme.NameLength);
        programme.Property(p => p.ZoneId).HasMaxLength(60);
        programme.Property(p => p.RowVersion).IsConcurrencyToken();
        programme.HasOne(p => p.Call).WithOne(c => c.Programme).HasForeignKey<Call>(c => c.ProgrammeId);
        programme.HasMany(p => p.Milestones).WithOne().HasForeignKey(m => m.ProgrammeId);
        programme.HasMany(p => p.Strands).WithOne(s => s.Programme).HasForeignKey(s => s.ProgrammeId);
        // The timeline is the only source of dates, so whoever loads a programme may ask it for one.
        programme.Navigation(p => p.Milestones).AutoInclude();
        programme.Navigation(p => p.Call).AutoInclude();
    }
}
