namespace MLGroup.Data.Jobs;

/// <summary>Something the portal does by itself every so often. Only one process runs it at a time, and running it twice does no harm.</summary>
public interface IJob
{
    /// <summary>For example "Housekeeping"; unique.</summary>
    string Name { get; }

    /// <summary>From the end of one run to the next.</summary>
    TimeSpan Every { get; }

    /// <param name="cancellation">Raised when the portal stops, and before the lease runs out.</param>
    Task RunAsync(CancellationToken cancellation);
}
