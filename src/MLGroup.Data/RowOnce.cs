using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MLGroup.Data;

internal static class RowOnce
{
    /// <summary>
    /// Inserts one row of a mapped type inside the running transaction unless its unique key is taken: what EF Core cannot say
    /// and both databases understand in the same words. Answers whether the row is new. A generated key is left to the database.
    /// </summary>
    public static async Task<bool> InsertOnceAsync(this PortalContext db, object row, CancellationToken cancellation)
    {
        var entity = db.Model.FindEntityType(row.GetType())!;
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = entity.GetProperties().Where(property => !property.ValueGenerated.HasFlag(ValueGenerated.OnAdd)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var names = new List<string>();
        var values = new List<string>();
        foreach (var property in columns)
        {
            var name = $"@p{values.Count}";
            values.Add(name);
            names.Add(sql.DelimitIdentifier(property.GetColumnName()));
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, name, property.GetGetter().GetClrValue(row), property.IsNullable));
        }
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)}) ON CONFLICT DO NOTHING";
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }
}
