using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MLGroup.Data.Mapping;

internal sealed class SecretKeyMapping : IEntityTypeConfiguration<SecretKey>
{
    public void Configure(EntityTypeBuilder<SecretKey> key)
    {
        key.ToTable("SecretKeys");
        key.Property(k => k.ProtectedValue).HasMaxLength(1000);
    }
}
