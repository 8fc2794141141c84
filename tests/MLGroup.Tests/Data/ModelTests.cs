using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.PostgreSql;
using MLGroup.Data.Sqlite;

namespace MLGroup.Tests.Data;

public sealed class ModelTests : IDisposable
{
    private readonly PortalContext _sqlite = new SqliteDesign().CreateDbContext([]);
    private readonly PortalContext _postgreSql = new PostgreSqlDesign().CreateDbContext([]);

    public void Dispose()
    {
        _sqlite.Dispose();
        _postgreSql.Dispose();
    }

    [Fact]
    public void The_migrations_of_both_databases_hold_all_of_the_model() =>
        Assert.Equal((false, false), (_sqlite.Database.HasPendingModelChanges(), _postgreSql.Database.HasPendingModelChanges()));

    [Fact]
    public void Both_databases_take_the_same_steps()
    {
        var steps = _sqlite.Database.GetMigrations().ToList();

        Assert.NotEmpty(steps);
        Assert.Equal(steps, _postgreSql.Database.GetMigrations());
    }

    [Fact]
    public void Both_databases_keep_the_same_things_under_the_same_names() => Assert.Equal(Columns(_sqlite), Columns(_postgreSql));

    [Fact]
    public void Every_text_that_people_type_has_a_longest_length_or_is_a_document()
    {
        string[] documents = ["ProgrammeVersions.Snapshot", "Calls.Questions", "Proposals.Answers", "ProposalVersions.Answers", "Decisions.Chosen", "BoardActs.Steps"];

        var endless = from entity in _postgreSql.Model.GetEntityTypes()
                      where entity.ClrType.Assembly == typeof(MLGroup.Domain.PlainText).Assembly
                      from property in entity.GetFlattenedProperties()
                      let name = $"{entity.GetTableName()}.{property.GetColumnName()}"
                      where (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null
                      where !documents.Contains(name)
                      select name;

        Assert.Empty(endless);
    }

    private static IEnumerable<string> Columns(PortalContext db) =>
        (from entity in db.Model.GetEntityTypes()
         from property in entity.GetFlattenedProperties()
         select $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetMaxLength()} {property.IsNullable}").Distinct().Order();
}
