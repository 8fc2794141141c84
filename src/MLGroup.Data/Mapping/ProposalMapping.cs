using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Members;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("Proposals");
        proposal.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
        proposal.ComplexProperty(p => p.Text, ProposalTextMapping.Configure);
        proposal.ComplexProperty(p => p.Submitted, ProposalTextMapping.Configure);
        proposal.Property(p => p.WithdrawnReason).HasMaxLength(Proposal.ReasonLength);
        proposal.Property(p => p.ChangesAskedOf).HasMaxLength(Decision.FieldsLength);
        proposal.Property(p => p.SplitName).HasMaxLength(Proposal.SplitNameLength);
        proposal.Property(p => p.RowVersion).IsConcurrencyToken();
        proposal.HasIndex(p => new { p.CallId, p.Status });
        proposal.HasOne(p => p.Call).WithMany().HasForeignKey(p => p.CallId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.TextSavedById).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne(p => p.LookedAfterBy).WithMany().HasForeignKey(p => p.LookedAfterById).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.EnteredById).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Proposal>().WithMany().HasForeignKey(p => p.CopiedFromId).OnDelete(DeleteBehavior.SetNull);
        proposal.HasOne(p => p.SplitFrom).WithMany(p => p.Splits).HasForeignKey(p => p.SplitFromId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne(p => p.OwnActivity).WithMany().HasForeignKey(p => p.OwnActivityId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasMany(p => p.Writers).WithOne(w => w.Proposal).HasForeignKey(w => w.ProposalId);
        proposal.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.ProposalId);
        proposal.HasMany(p => p.Decisions).WithOne(d => d.Proposal).HasForeignKey(d => d.ProposalId);
        proposal.Ignore(p => p.HasUnsubmittedChanges).Ignore(p => p.Title).Ignore(p => p.Proposer).Ignore(p => p.AcceptedWriters)
            .Ignore(p => p.Fields).Ignore(p => p.AwaitsConfirmation).Ignore(p => p.Until).Ignore(p => p.Pending).Ignore(p => p.AsksOfSome);
        // Rules read them: is it open, and who may write?
        proposal.Navigation(p => p.Call).AutoInclude();
        proposal.Navigation(p => p.Writers).AutoInclude();
    }
}
