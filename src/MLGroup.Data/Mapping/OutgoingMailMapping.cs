using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMail");
        mail.Property(m => m.Address).HasMaxLength(Member.AddressLength);
        mail.Property(m => m.Kind).HasConversion<string>().HasMaxLength(30);
        mail.Property(m => m.Occasion).HasMaxLength(OutgoingMail.OccasionLength);
        mail.Property(m => m.MessageId).HasMaxLength(OutgoingMail.OccasionLength);
        mail.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectLength);
        mail.Property(m => m.Body).HasMaxLength(OutgoingMail.BodyLength);
        // A number: the queue is ordered by it.
        mail.Property(m => m.Priority).HasConversion<int>();
        mail.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        mail.Property(m => m.Reason).HasMaxLength(OutgoingMail.ReasonLength);
        mail.Property(m => m.LastAnswer).HasMaxLength(OutgoingMail.ReasonLength);
        mail.Property(m => m.Owner).HasMaxLength(100);
        // Whoever lost the lease cannot write the letter's fate any more.
        mail.Property(m => m.LeaseToken).IsConcurrencyToken();
        mail.Property(m => m.RowVersion).IsConcurrencyToken();
        mail.HasIndex(m => new { m.MemberId, m.Occasion }).IsUnique();
        mail.HasIndex(m => new { m.State, m.UncertainRounds, m.Priority, m.DueAt });
        mail.HasIndex(m => m.Occasion);
        mail.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
