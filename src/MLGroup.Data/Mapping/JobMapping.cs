using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Data.Jobs;

namespace MLGroup.Data.Mapping;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("Jobs");
        job.HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(Job.NameLength);
        job.Property(j => j.LastError).HasMaxLength(Job.ErrorLength);
    }
}
