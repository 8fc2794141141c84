using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class SignInRequestMapping : IEntityTypeConfiguration<SignInRequest>
{
    public void Configure(EntityTypeBuilder<SignInRequest> request)
    {
        request.ToTable("SignInRequests");
        request.Property(r => r.FoldedAddress).HasMaxLength(Member.AddressLength);
        request.Property(r => r.Browser).HasMaxLength(RandomKey.HashLength);
        request.Property(r => r.ReturnTo).HasMaxLength(SignInRequest.ReturnToLength);
        request.Property(r => r.RowVersion).IsConcurrencyToken();
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
        request.HasIndex(r => r.Browser);
        request.HasIndex(r => new { r.FoldedAddress, r.At });
        request.HasIndex(r => r.AnsweredAt);
    }
}
