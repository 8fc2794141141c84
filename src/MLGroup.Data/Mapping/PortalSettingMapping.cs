using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MLGroup.Data.Mapping;

internal sealed class PortalSettingMapping : IEntityTypeConfiguration<PortalSetting>
{
    public void Configure(EntityTypeBuilder<PortalSetting> setting)
    {
        setting.ToTable("Settings");
        setting.HasKey(s => s.Name);
        setting.Property(s => s.Name).HasMaxLength(60);
        setting.Property(s => s.Value).HasMaxLength(1000);
    }
}
