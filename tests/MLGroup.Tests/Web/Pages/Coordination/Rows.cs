using Microsoft.EntityFrameworkCore;

namespace MLGroup.Tests.Web.Pages.Coordination;

/// <summary>What is stored, to be compared before and after.</summary>
internal static class Rows
{
    /// <summary>Every value of every row a merge or split could touch, but row versions and what the audit, the forms' keys and the board remember.</summary>
    public static async Task<string> OfProposalsAsync(Portal portal)
    {
        await using var db = portal.Open();
        foreach (var rows in new IQueryable<object>[] { db.Proposals, db.Decisions, db.OutgoingMail, db.Placements, db.Activities, db.Writers, db.ProposalVersions })
            await rows.LoadAsync();
        return string.Join('\n', db.ChangeTracker.Entries().SelectMany(entry =>
            from value in entry.Metadata.GetProperties().Where(property => property.Name != "RowVersion").Select(property => (property.Name, Value: entry.CurrentValues[property]))
                .Concat(entry.ComplexProperties.Select(complex => (complex.Metadata.Name, Value: complex.CurrentValue)))
            select $"{entry.Metadata.ClrType.Name} {entry.Property("Id").CurrentValue} {value.Name} {value.Value}").Order(StringComparer.Ordinal));
    }
}
