using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;

namespace MLGroup.Data.Mapping;

internal sealed class BoardActMapping : IEntityTypeConfiguration<BoardAct>
{
    public void Configure(EntityTypeBuilder<BoardAct> act)
    {
        act.ToTable("BoardActs");
        act.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        act.Property(a => a.Words).HasMaxLength(BoardAct.WordsLength);
        // Read with the act that is undone, never asked for alone.
        act.Property(a => a.Steps).HasConversion(steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Step>>(json, JsonSerializerOptions.Default)!, new ValueComparer<IReadOnlyList<Step>>(
            (one, other) => one!.SequenceEqual(other!), steps => steps.Count, steps => steps));
        act.Property(a => a.RowVersion).IsConcurrencyToken();
        act.HasIndex(a => new { a.LayoutId, a.ById, a.Id });
        act.HasOne(a => a.Layout).WithMany().HasForeignKey(a => a.LayoutId);
        act.HasOne(a => a.To).WithMany().HasForeignKey(a => a.ToId).OnDelete(DeleteBehavior.SetNull);
        // Undone from the proposal's own page, it is nothing to undo any more.
        act.HasOne(a => a.Merge).WithMany().HasForeignKey(a => a.MergeId).OnDelete(DeleteBehavior.SetNull);
        act.HasOne(a => a.Part).WithMany().HasForeignKey(a => a.PartId).OnDelete(DeleteBehavior.SetNull);
        act.HasOne<Member>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
