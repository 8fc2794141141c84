using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Data.Auditing;

namespace MLGroup.Data.Mapping;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.Property(e => e.Via).HasMaxLength(200);
        entry.Property(e => e.Noun).HasMaxLength(40);
        entry.Property(e => e.RecordId).HasMaxLength(60);
        entry.Property(e => e.Change).HasMaxLength(10);
        entry.HasIndex(e => new { e.Noun, e.RecordId });
        entry.HasMany(e => e.Values).WithOne().HasForeignKey(v => v.AuditEntryId);
    }
}

internal sealed class AuditValueMapping : IEntityTypeConfiguration<AuditValue>
{
    public void Configure(EntityTypeBuilder<AuditValue> value)
    {
        value.ToTable("AuditValues");
        value.Property(v => v.Field).HasMaxLength(60);
    }
}
