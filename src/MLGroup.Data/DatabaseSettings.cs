using Microsoft.Data.Sqlite;
using Npgsql;

namespace MLGroup.Data;

/// <summary>Which database the portal keeps its records in (section <c>Database</c>).</summary>
public sealed record DatabaseSettings
{
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (the embedded default, one process) or <c>PostgreSql</c>.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>For SQLite a path of its own is made where nothing is set.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Used for migrating where set, so that the portal's own role needs no right to change tables.</summary>
    public string? OwnerConnectionString { get; init; }

    /// <summary>Whether a start brings the tables up to date; otherwise the verb <c>migrate</c> does.</summary>
    public bool MigrateAtStart { get; init; } = true;

    public bool IsPostgreSql => Provider.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same settings with a SQLite file of the portal's own, in the folder <c>data</c> of its home, where none is set.</summary>
    public DatabaseSettings Beside(string home) => IsPostgreSql || ConnectionString is { Length: > 0 }
        ? this : this with { ConnectionString = $"Data Source={Path.Combine(home, "data", "portal.db")}" };

    /// <summary>The first thing wrong with the settings, as a sentence that says what to write where; none when all is well.</summary>
    public string? Complaint() => (Provider.ToUpperInvariant(), ConnectionString) switch
    {
        ("SQLITE", null or "") => null,
        ("SQLITE", { } text) => Unreadable(() => _ = new SqliteConnectionStringBuilder(text), "Data Source=data/portal.db"),
        ("POSTGRESQL", { Length: > 0 } text) => Unreadable(() => _ = new NpgsqlConnectionStringBuilder(text), "Host=db;Database=mlgroup;Username=portal;Password=…"),
        ("POSTGRESQL", _) => "Database:ConnectionString is empty, but Database:Provider is PostgreSql. "
            + "Write for example Database__ConnectionString=\"Host=db;Database=mlgroup;Username=portal;Password=…\".",
        _ => $"Database:Provider is \"{Provider}\". Write Sqlite or PostgreSql."
    };

    // The text itself is not repeated: it may hold a password.
    private static string? Unreadable(Action read, string example)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException)
        {
            return $"Database:ConnectionString cannot be read: {fault.Message.TrimEnd('.')}. Write for example Database__ConnectionString=\"{example}\".";
        }
    }
}
