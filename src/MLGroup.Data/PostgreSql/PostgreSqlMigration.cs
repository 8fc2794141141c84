using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MLGroup.Data.PostgreSql;

internal static class PostgreSqlMigration
{
    // Any number does, as long as every process of the portal asks for the same.
    private const long LockKey = 0x4D4C47726F7570;

    /// <summary>Migrates under an advisory lock on a connection of its own; the server releases it when the process dies.</summary>
    public static async Task MigrateAsync(PortalContext db, CancellationToken cancellation)
    {
        await using var held = new NpgsqlConnection(db.Database.GetConnectionString());
        await held.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", held) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("key", LockKey);
        await command.ExecuteNonQueryAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        await StandingLists.AddMissingAsync(db, cancellation);
    }
}
