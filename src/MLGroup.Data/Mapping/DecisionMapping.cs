using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Mapping;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() }
    };

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Comment).HasMaxLength(Decision.CommentLength);
        decision.Property(d => d.Fields).HasMaxLength(Decision.FieldsLength);
        decision.Property(d => d.Chosen).HasConversion(chosen => Write(chosen), json => Read(json), new ValueComparer<IReadOnlyList<ChosenField>>(
            (one, other) => one!.SequenceEqual(other!), chosen => chosen.Count, chosen => chosen));
        decision.Property(d => d.RowVersion).IsConcurrencyToken();
        // Two coordinators who decide in the same instant: the second is told.
        decision.HasIndex(d => d.ProposalId, "IX_Decisions_OnePending").IsUnique().HasFilter("\"AppliedAt\" IS NULL AND \"ReplacedAt\" IS NULL");
        decision.HasOne(d => d.Strand).WithMany().HasForeignKey(d => d.StrandId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Into).WithMany(p => p.Merges).HasForeignKey(d => d.IntoId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Replaces).WithMany().HasForeignKey(d => d.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.MadeBy).WithMany().HasForeignKey(d => d.MadeById).OnDelete(DeleteBehavior.Restrict);
        decision.Ignore(d => d.IsPending).Ignore(d => d.Stands).Ignore(d => d.Accepts);
    }

    private static string Write(IReadOnlyList<ChosenField> chosen) => chosen.Count == 0 ? "" : JsonSerializer.Serialize(chosen, _json);

    private static List<ChosenField> Read(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<ChosenField>>(json, _json)!;
}
