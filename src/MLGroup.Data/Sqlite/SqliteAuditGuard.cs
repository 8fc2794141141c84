using Microsoft.EntityFrameworkCore;

namespace MLGroup.Data.Sqlite;

internal static class SqliteAuditGuard
{
    // Made again with every migration: one that rebuilds the table drops its triggers.
    private const string Triggers = """
        CREATE TRIGGER IF NOT EXISTS "AuditEntries_NeverChanged" BEFORE UPDATE ON "AuditEntries"
            BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
        CREATE TRIGGER IF NOT EXISTS "AuditEntries_NeverRemoved" BEFORE DELETE ON "AuditEntries"
            BEGIN SELECT RAISE(ABORT, 'Audit entries are only ever added.'); END;
        """;

    /// <summary>Lets the database itself refuse to change or remove what the audit holds.</summary>
    public static Task PutAsync(PortalContext db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(Triggers, cancellation);
}
