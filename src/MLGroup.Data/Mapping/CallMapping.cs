using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Domain.Programmes;

namespace MLGroup.Data.Mapping;

internal sealed class CallMapping : IEntityTypeConfiguration<Call>
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() }
    };

    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.ToTable("Calls");
        call.Property(c => c.Text).HasMaxLength(Call.TextLength);
        call.Property(c => c.Objectives).HasMaxLength(Call.TextLength);
        call.Property(c => c.Criteria).HasMaxLength(Call.TextLength);
        // Part of the call like its texts: read with it, changed with it, guarded by its row version.
        call.Property(c => c.Questions).HasConversion(questions => Write(questions), json => Read(json), new ValueComparer<IReadOnlyList<Question>>(
            (one, other) => one!.SequenceEqual(other!), questions => questions.Count, questions => questions));
        call.Property(c => c.RowVersion).IsConcurrencyToken();
        call.Ignore(c => c.OpensAt).Ignore(c => c.Deadline);
        call.Navigation(c => c.Programme).AutoInclude();
    }

    private static string Write(IReadOnlyList<Question> questions) => questions.Count == 0 ? "" : JsonSerializer.Serialize(questions, _json);

    private static List<Question> Read(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<Question>>(json, _json)!;
}
