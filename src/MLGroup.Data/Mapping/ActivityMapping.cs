using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.ToTable("Activities");
        activity.Property(a => a.Title).HasMaxLength(ProposalText.TitleLength);
        activity.Property(a => a.WhatAndWhy).HasMaxLength(ProposalText.TextLength);
        activity.Property(a => a.Kind).HasMaxLength(60);
        activity.Property(a => a.Stage).HasMaxLength(60);
        activity.Property(a => a.Supports).HasMaxLength(240);
        activity.Property(a => a.RowVersion).IsConcurrencyToken();
        activity.HasOne(a => a.Strand).WithMany().HasForeignKey(a => a.StrandId).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.Proposals).WithOne(p => p.Activity).HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}
