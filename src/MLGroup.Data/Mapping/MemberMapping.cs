using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("Members");
        member.Property(m => m.Name).HasMaxLength(Member.NameLength);
        member.Property(m => m.FoldedName).HasMaxLength(2 * Member.NameLength);
        member.HasIndex(m => new { m.FoldedName, m.Id });
        member.Property(m => m.Address).HasMaxLength(Member.AddressLength);
        member.Property(m => m.FoldedAddress).HasMaxLength(Member.AddressLength);
        member.HasIndex(m => m.FoldedAddress).IsUnique();
        member.Property(m => m.ZoneId).HasMaxLength(60);
        member.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        member.Property(m => m.RowVersion).IsConcurrencyToken();
        member.HasMany(m => m.Affiliations).WithOne().HasForeignKey(a => a.MemberId);
        member.HasMany(m => m.Appointments).WithOne().HasForeignKey(a => a.MemberId);
        member.HasMany(m => m.Preferences).WithOne().HasForeignKey(p => p.MemberId);
        member.HasMany(m => m.Consents).WithOne().HasForeignKey(c => c.MemberId);
        member.Ignore(m => m.Organisation);
        // Rules read them: whose office is it, may this person decide, and may we write to them?
        member.Navigation(m => m.Affiliations).AutoInclude();
        member.Navigation(m => m.Appointments).AutoInclude();
        member.Navigation(m => m.Preferences).AutoInclude();
    }
}
