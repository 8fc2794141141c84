using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.KeyHash).HasMaxLength(RandomKey.HashLength);
        session.Property(s => s.Means).HasConversion<string>().HasMaxLength(20);
        session.Property(s => s.SecondFactorBy).HasConversion<string>().HasMaxLength(20);
        session.Property(s => s.Device).HasMaxLength(Session.DeviceLength);
        session.Property(s => s.RowVersion).IsConcurrencyToken();
        session.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
        session.HasIndex(s => s.KeyHash).IsUnique();
    }
}
