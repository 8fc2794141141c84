using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class CodeMapping : IEntityTypeConfiguration<Code>
{
    public void Configure(EntityTypeBuilder<Code> code)
    {
        code.ToTable("Codes");
        code.Property(c => c.List).HasConversion<string>().HasMaxLength(20);
        code.Property(c => c.Key).HasMaxLength(60);
        code.Property(c => c.Name).HasMaxLength(120);
        code.Property(c => c.Description).HasMaxLength(400);
        code.HasIndex(c => new { c.List, c.Key }).IsUnique();
    }
}
