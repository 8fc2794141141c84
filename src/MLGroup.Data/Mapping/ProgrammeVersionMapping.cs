using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class ProgrammeVersionMapping : IEntityTypeConfiguration<ProgrammeVersion>
{
    // What a snapshot works out of itself is not kept.
    private static readonly JsonSerializerOptions _options = new() { IgnoreReadOnlyProperties = true };

    public void Configure(EntityTypeBuilder<ProgrammeVersion> version)
    {
        version.ToTable("ProgrammeVersions");
        version.HasIndex(v => new { v.ProgrammeId, v.Number }).IsUnique();
        version.HasOne(v => v.Programme).WithMany().HasForeignKey(v => v.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        version.Property(v => v.Snapshot).HasConversion(
            snapshot => JsonSerializer.Serialize(snapshot, _options),
            json => JsonSerializer.Deserialize<PublishedProgramme>(json, _options)!);
    }
}
