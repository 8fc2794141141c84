using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class AddressHoldMapping : IEntityTypeConfiguration<AddressHold>
{
    public void Configure(EntityTypeBuilder<AddressHold> hold)
    {
        hold.ToTable("AddressHolds");
        hold.HasKey(h => h.FoldedAddress);
        hold.Property(h => h.FoldedAddress).HasMaxLength(Member.AddressLength);
        hold.Property(h => h.Reason).HasMaxLength(OutgoingMail.ReasonLength);
    }
}
