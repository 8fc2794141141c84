using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MLGroup.Data.Mapping;

internal sealed class HandledRequestMapping : IEntityTypeConfiguration<HandledRequest>
{
    public void Configure(EntityTypeBuilder<HandledRequest> request)
    {
        request.ToTable("HandledRequests");
        request.HasKey(r => r.Key);
        request.Property(r => r.Key).ValueGeneratedNever();
        request.Property(r => r.Result).HasMaxLength(500);
        request.HasIndex(r => r.At);
    }
}
