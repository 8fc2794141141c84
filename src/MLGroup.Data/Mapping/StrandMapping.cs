using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class StrandMapping : IEntityTypeConfiguration<Strand>
{
    public void Configure(EntityTypeBuilder<Strand> strand)
    {
        strand.ToTable("Strands");
        strand.HasDiscriminator<string>("Kind").HasValue<Theme>("Theme").HasValue<Squad>("Squad");
        strand.Property("Kind").HasMaxLength(10);
        strand.Property(s => s.Name).HasMaxLength(Strand.NameLength);
        strand.Property(s => s.Slug).HasMaxLength(Strand.NameLength);
        strand.HasIndex(s => new { s.ProgrammeId, s.Slug }).IsUnique();
        strand.Property(s => s.Aim).HasMaxLength(Strand.AimLength);
        strand.Property(s => s.RowVersion).IsConcurrencyToken();
        strand.HasOne(s => s.Lead).WithMany().HasForeignKey(s => s.LeadId).OnDelete(DeleteBehavior.Restrict);
        strand.HasOne(s => s.Deputy).WithMany().HasForeignKey(s => s.DeputyId).OnDelete(DeleteBehavior.Restrict);
        strand.Ignore(s => s.Noun);
    }
}
