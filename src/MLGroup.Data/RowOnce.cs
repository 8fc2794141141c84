using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MLGroup.Data;

internal static class RowOnce
{
    // Databases limit the parameters of a statement; letters have about twenty each.
    private const int MostRows = 100;

    /// <summary>
    /// Inserts rows of mapped types inside the running transaction unless their unique keys are taken, up to a hundred of one type in
    /// a statement: what EF Core cannot say and both databases understand in the same words. Answers how many are new. A generated
    /// key is left to the database.
    /// </summary>
    public static async Task<int> InsertOnceAsync(this PortalContext db, IEnumerable<object> rows, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var group in rows.GroupBy(row => row.GetType()))
        {
            foreach (var some in group.Chunk(MostRows))
                count += await db.InsertSomeAsync(group.Key, some, cancellation);
        }
        return count;
    }

    private static async Task<int> InsertSomeAsync(this PortalContext db, Type type, object[] rows, CancellationToken cancellation)
    {
        var entity = db.Model.FindEntityType(type)!;
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = entity.GetProperties().Where(property => !property.ValueGenerated.HasFlag(ValueGenerated.OnAdd)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (row, property) in rows.SelectMany(row => columns.Select(property => (row, property))))
        {
            command.Parameters.Add(property.GetRelationalTypeMapping()
                .CreateParameter(command, $"@p{command.Parameters.Count}", property.GetGetter().GetClrValue(row), property.IsNullable));
        }
        var names = columns.Select(property => sql.DelimitIdentifier(property.GetColumnName()));
        var values = rows.Select((_, at) => $"({string.Join(", ", columns.Select((_, column) => $"@p{at * columns.Count + column}"))})");
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", names)}) VALUES {string.Join(", ", values)} ON CONFLICT DO NOTHING";
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
