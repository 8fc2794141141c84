namespace MLGroup.Data.Auditing;

/// <summary>
/// What happened to one record: who, when, by which page or job. Rows hold ids and names of fields only; the values before and
/// after stand in <see cref="AuditValue"/>, which erasure can reach. Rows are never changed or removed by the portal itself.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    internal AuditEntry(DateTimeOffset at, Act act, string noun, string recordId, string change)
        => (At, MemberId, Via, Noun, RecordId, Change) = (at, act.MemberId, act.Via, noun, recordId, change);

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
    public int? MemberId { get; private set; }
    public string Via { get; private set; } = "";

    /// <summary>The kind of record, for example "Proposal".</summary>
    public string Noun { get; private set; } = "";
    public string RecordId { get; private set; } = "";

    /// <summary>"added", "changed" or "removed".</summary>
    public string Change { get; private set; } = "";
    public ICollection<AuditValue> Values { get; } = [];
}

/// <summary>One field's value before and after. Personal data may stand here, and only here.</summary>
public sealed class AuditValue
{
    private AuditValue() { }

    internal AuditValue(string field, string? before, string? after) => (Field, Before, After) = (field, before, after);

    public long Id { get; private set; }
    public long AuditEntryId { get; private set; }
    public string Field { get; private set; } = "";
    public string? Before { get; private set; }
    public string? After { get; private set; }
}
