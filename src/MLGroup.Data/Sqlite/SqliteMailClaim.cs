using Microsoft.EntityFrameworkCore;
using MLGroup.Data.Communications;
using MLGroup.Domain.Communications;

namespace MLGroup.Data.Sqlite;

internal sealed class SqliteMailClaim : MailClaim
{
    // The transaction around it began IMMEDIATE, as all of this provider do, so nobody else reads the same queue.
    protected override IQueryable<OutgoingMail> Take(PortalContext db, MailLease lease, int most, DateTimeOffset now) =>
        db.OutgoingMail.FromSql($"""
            UPDATE "OutgoingMail" SET "State" = 'Leased', "Owner" = {lease.Owner}, "LeaseToken" = {lease.Token},
                "LeasedUntil" = {lease.Until.UtcTicks}, "RowVersion" = "RowVersion" + 1
            WHERE "Id" IN (
                SELECT "Id" FROM "OutgoingMail" WHERE "State" = 'Queued' AND "DueAt" <= {now.UtcTicks}
                ORDER BY "UncertainRounds", "Priority", "DueAt", "Id" LIMIT {most})
            RETURNING *
            """);
}
