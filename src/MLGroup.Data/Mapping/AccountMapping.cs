using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Id).ValueGeneratedNever();
        account.HasOne<Member>().WithOne().HasForeignKey<Account>(a => a.Id);
        account.HasOne<Member>().WithMany().HasForeignKey(a => a.ResetAskedById).OnDelete(DeleteBehavior.SetNull);
        account.Property(a => a.ProtectedKey).HasMaxLength(500);
        account.Property(a => a.RowVersion).IsConcurrencyToken();
        account.HasMany(a => a.RecoveryCodes).WithOne().HasForeignKey(code => code.AccountId);
        account.Navigation(a => a.RecoveryCodes).AutoInclude();
        // What Identity keeps for passwords, and copies of what the member's row says.
        account.Ignore(a => a.UserName).Ignore(a => a.NormalizedUserName).Ignore(a => a.Email).Ignore(a => a.NormalizedEmail)
            .Ignore(a => a.EmailConfirmed).Ignore(a => a.PasswordHash).Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed)
            .Ignore(a => a.SecurityStamp).Ignore(a => a.ConcurrencyStamp).Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled);
    }
}

internal sealed class AccountClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("AccountClaims");
}

internal sealed class AccountLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("AccountLogins");
}

internal sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) => token.ToTable("AccountTokens");
}
