using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Communications;

namespace MLGroup.Data.Mapping;

internal sealed class MailServerMapping : IEntityTypeConfiguration<MailServer>
{
    public void Configure(EntityTypeBuilder<MailServer> server)
    {
        server.ToTable("MailServers");
        server.HasKey(s => s.Host);
        server.Property(s => s.Host).HasMaxLength(255);
        server.Property(s => s.PauseReason).HasMaxLength(OutgoingMail.ReasonLength);
    }
}
