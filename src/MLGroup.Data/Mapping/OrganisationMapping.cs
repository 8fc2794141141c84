using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("Organisations");
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
        organisation.HasIndex(o => o.Name).IsUnique();
        organisation.Property(o => o.Acronym).HasMaxLength(Organisation.AcronymLength);
        organisation.Property(o => o.Kind).HasConversion<string>().HasMaxLength(40);
        organisation.Property(o => o.CountryCode).HasMaxLength(2);
        organisation.Property(o => o.RowVersion).IsConcurrencyToken();
        organisation.Ignore(o => o.ShortName);
    }
}
