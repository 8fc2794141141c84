using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Communications;

namespace MLGroup.Data.Mapping;

internal sealed class PreferenceMapping : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> preference)
    {
        preference.ToTable("Preferences");
        preference.Property(p => p.Kind).HasConversion<string>().HasMaxLength(30);
        preference.Property(p => p.Frequency).HasConversion<string>().HasMaxLength(10);
        preference.Property(p => p.RowVersion).IsConcurrencyToken();
        preference.HasIndex(p => new { p.MemberId, p.Kind }).IsUnique();
    }
}
