using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MLGroup.Data.SignIn;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Data.Auditing;

/// <summary>Writes the audit inside the act's own transaction: an act without its entry cannot be stored, nor an entry without its act.</summary>
internal sealed class AuditInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    // What a member types is kept as versions, and what a coordinator moves as acts of the board; the audit holds what happened to a
    // record, not every keystroke.
    private static readonly HashSet<Type> Audited =
    [
        typeof(Member), typeof(Affiliation), typeof(Appointment), typeof(Organisation), typeof(Programme), typeof(Milestone), typeof(Call),
        typeof(Strand), typeof(Theme), typeof(Squad), typeof(Activity), typeof(ProgrammeVersion), typeof(Code), typeof(Proposal), typeof(Writer),
        typeof(Extension), typeof(Interest), typeof(Decision), typeof(PortalSetting), typeof(Account), typeof(Session)
    ];

    private static readonly HashSet<string> Untold = ["RowVersion", "TextSavedAt", "TextSavedById", "Snapshot", "KeyHash", "ProtectedKey", "LastStep", "SeenAt"];

    private List<(EntityEntry Entry, string Change, List<AuditValue> Values)> _pending = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _pending = Pending(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <exception cref="InvalidOperationException">An act was saved past its audit.</exception>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Pending(eventData.Context!).Count == 0 ? result
            : throw new InvalidOperationException("An act is saved with SaveChangesAsync, which stores its audit entry along with it.");

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_pending.Count == 0)
            return result;
        var db = (PortalContext)eventData.Context!;
        var now = clock.GetUtcNow();
        foreach (var (entry, change, values) in _pending)
        {
            var audit = new AuditEntry(now, db.Act, entry.Metadata.ClrType.Name, Key(entry), change);
            foreach (var value in values)
                audit.Values.Add(value);
            db.AuditEntries.Add(audit);
        }
        _pending = [];
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private static List<(EntityEntry Entry, string Change, List<AuditValue> Values)> Pending(DbContext db) =>
        [.. from entry in db.ChangeTracker.Entries()
            where Audited.Contains(entry.Metadata.ClrType)
            let change = Change(entry.State)
            where change is not null
            let values = Values(entry)
            where entry.State != EntityState.Modified || values.Count > 0
            select (entry, change, values)];

    private static string? Change(EntityState state) => state switch
    {
        EntityState.Added => "added",
        EntityState.Modified => "changed",
        EntityState.Deleted => "removed",
        _ => null
    };

    private static List<AuditValue> Values(EntityEntry entry) =>
        [.. from property in entry.Properties
            where !property.Metadata.IsPrimaryKey() && !Untold.Contains(property.Metadata.Name)
            where entry.State == EntityState.Added ? property.CurrentValue is not null : property.IsModified || entry.State == EntityState.Deleted
            let before = entry.State == EntityState.Added ? null : Text(property.OriginalValue)
            let after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue)
            where before != after
            select new AuditValue(property.Metadata.Name, before, after)];

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Text(entry.CurrentValues[key])));

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateTime wall => wall.ToString("s", CultureInfo.InvariantCulture),
        IReadOnlyList<Question> questions => string.Join('\n', questions),
        IReadOnlyList<ChosenField> chosen => string.Join(' ', chosen.Select(one => $"{one.Name}:{one.Words}")),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()
    };
}
