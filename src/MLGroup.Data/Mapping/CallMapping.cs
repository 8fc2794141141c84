using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class CallMapping : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.ToTable("Calls");
        call.Property(c => c.Text).HasMaxLength(Call.TextLength);
        call.Property(c => c.Objectives).HasMaxLength(Call.TextLength);
        call.Property(c => c.Criteria).HasMaxLength(Call.TextLength);
        call.Property(c => c.RowVersion).IsConcurrencyToken();
        call.Ignore(c => c.OpensAt).Ignore(c => c.Deadline);
        call.Navigation(c => c.Programme).AutoInclude();
    }
}
