using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class PresenceMapping : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.ToTable("Presences");
        presence.HasKey(p => new { p.ProposalId, p.MemberId });
        presence.HasOne<Proposal>().WithMany().HasForeignKey(p => p.ProposalId);
        presence.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
