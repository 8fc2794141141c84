using Microsoft.EntityFrameworkCore;

namespace MLGroup.Data.PostgreSql;

internal static class PostgreSqlAuditGuard
{
    // A trigger and no REVOKE: the portal's own role may be the owner of the tables, whom no right can be taken from.
    private const string Triggers = """
        CREATE OR REPLACE FUNCTION mlgroup_only_ever_added() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''Audit entries are only ever added.'' USING ERRCODE = ''restrict_violation''; END';
        CREATE OR REPLACE TRIGGER "AuditEntries_NeverChanged" BEFORE UPDATE OR DELETE ON "AuditEntries"
            FOR EACH ROW EXECUTE FUNCTION mlgroup_only_ever_added();
        CREATE OR REPLACE TRIGGER "AuditEntries_NeverEmptied" BEFORE TRUNCATE ON "AuditEntries"
            FOR EACH STATEMENT EXECUTE FUNCTION mlgroup_only_ever_added();
        """;

    /// <inheritdoc cref="Sqlite.SqliteAuditGuard.PutAsync"/>
    public static Task PutAsync(PortalContext db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(Triggers, cancellation);
}
