using Microsoft.EntityFrameworkCore;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;

namespace MLGroup.Data.PostgreSql;

internal sealed class PostgreSqlMailClaim : MailClaim
{
    // Rows that another process is claiming are passed over instead of waited for.
    protected override IQueryable<OutgoingMail> Take(PortalContext db, MailLease lease, int most, DateTimeOffset now) =>
        db.OutgoingMail.FromSql($"""
            UPDATE "OutgoingMail" SET "State" = 'Leased', "Owner" = {lease.Owner}, "LeaseToken" = {lease.Token},
                "LeasedUntil" = {lease.Until.ToUniversalTime()}, "RowVersion" = "RowVersion" + 1
            WHERE "Id" IN (
                SELECT "Id" FROM "OutgoingMail" WHERE "State" = 'Queued' AND "DueAt" <= {now.ToUniversalTime()}
                ORDER BY "UncertainRounds", "Priority", "DueAt", "Id" LIMIT {most}
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """);
}
