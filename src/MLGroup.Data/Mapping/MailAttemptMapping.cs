using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class MailAttemptMapping : IEntityTypeConfiguration<MailAttempt>
{
    public void Configure(EntityTypeBuilder<MailAttempt> attempt)
    {
        attempt.ToTable("MailAttempts");
        attempt.Property(a => a.FoldedAddress).HasMaxLength(Member.AddressLength);
        attempt.Property(a => a.Answer).HasMaxLength(OutgoingMail.ReasonLength);
        attempt.HasIndex(a => new { a.FoldedAddress, a.At });
        attempt.HasOne<OutgoingMail>().WithMany().HasForeignKey(a => a.MailId);
    }
}
