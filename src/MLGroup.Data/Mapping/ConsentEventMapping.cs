using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Communications;

namespace MLGroup.Data.Mapping;

internal sealed class ConsentEventMapping : IEntityTypeConfiguration<ConsentEvent>
{
    public void Configure(EntityTypeBuilder<ConsentEvent> consent)
    {
        consent.ToTable("ConsentEvents");
        consent.Property(c => c.Kind).HasConversion<string>().HasMaxLength(30);
        consent.Property(c => c.Frequency).HasConversion<string>().HasMaxLength(10);
        consent.Property(c => c.Source).HasMaxLength(ConsentEvent.SourceLength);
        consent.Property(c => c.Wording).HasMaxLength(ConsentEvent.WordingLength);
        consent.HasIndex(c => new { c.MemberId, c.At });
    }
}
