using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MLGroup.Data.PostgreSql;

internal static class PostgreSqlMigration
{
    // Any number does, as long as every process of the portal asks for the same.
    internal const long LockKey = 0x4D4C47726F7570;

    /// <summary>Migrates under an advisory lock on a connection of its own; the server releases it when the process dies.</summary>
    public static async Task MigrateAsync(PortalContext db, CancellationToken cancellation)
    {
        // Not pooled: a connection that goes back to its pool keeps its locks until somebody takes it out again.
        var alone = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        await using var held = new NpgsqlConnection(alone.ConnectionString);
        await held.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", held) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("key", LockKey);
        await command.ExecuteNonQueryAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        await PostgreSqlAuditGuard.PutAsync(db, cancellation);
        await StandingLists.AddMissingAsync(db, cancellation);
    }
}
