namespace MLGroup.Data.Jobs;

/// <summary>When a job runs next, and which process runs it now.</summary>
public sealed class Job
{
    public const int NameLength = 60;
    public const int ErrorLength = 500;

    /// <summary>A job that takes longer is broken off and goes on at its next run.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private Job() { }

    public Job(string name, DateTimeOffset now) => (Name, DueAt) = (name, now);

    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Drawn by the process that runs it; none while nobody does.</summary>
    public Guid? LeaseToken { get; private set; }

    /// <summary>UTC; after it another process may run the job.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? RanAt { get; private set; }

    /// <summary>What went wrong in the latest run; empty when nothing did.</summary>
    public string LastError { get; private set; } = "";
}
