using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MLGroup.Data.Jobs;

/// <summary>Runs every <see cref="IJob"/> when it is due, each under a lease, so that several processes share the work.</summary>
public sealed partial class JobWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);

    // A job must have let go before somebody else may take its lease.
    private static readonly TimeSpan LongestRun = Job.Lease - TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var step = new PeriodicTimer(Step, clock);
        try
        {
            do
                await RunDueSafelyAsync(stoppingToken);
            while (await step.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    /// <summary>Runs what is due now and nobody else runs.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var name in scope.ServiceProvider.GetServices<IJob>().Select(job => job.Name).ToList())
            await RunIfDueAsync(name, cancellation);
    }

    private async Task RunIfDueAsync(string name, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IJob>().First(job => job.Name == name);
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var token = Guid.NewGuid();
        if (!await TakeAsync(db, job, token, cancellation))
            return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestRun);
        var error = "";
        try
        {
            await job.RunAsync(limit.Token);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            JobBroke(log, broken, name);
            error = broken.Message.Length > Job.ErrorLength ? broken.Message[..Job.ErrorLength] : broken.Message;
        }
        finally
        {
            await LetGoAsync(db, job, token, error);
        }
    }

    private async Task<bool> TakeAsync(PortalContext db, IJob job, Guid token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!await db.Jobs.AnyAsync(row => row.Name == job.Name, cancellation))
        {
            db.StoreOnce(() => new Job(job.Name, now));
            await db.SaveChangesAsync(cancellation);
        }
        var (tooFar, until) = (now + job.Every, now + Job.Lease);
        // Due in a far future is due too: the Development clock was set back.
        return await db.Jobs
            .Where(row => row.Name == job.Name && (row.DueAt <= now || row.DueAt > tooFar))
            .Where(row => row.LeasedUntil == null || row.LeasedUntil <= now || row.LeasedUntil > until)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.LeaseToken, token).SetProperty(r => r.LeasedUntil, until), cancellation) == 1;
    }

    // Also when the portal is stopping, or the next start would wait for the lease to run out.
    private async Task LetGoAsync(PortalContext db, IJob job, Guid token, string error)
    {
        var now = clock.GetUtcNow();
        await db.Jobs.Where(row => row.Name == job.Name && row.LeaseToken == token).ExecuteUpdateAsync(row => row
            .SetProperty(r => r.LeaseToken, (Guid?)null)
            .SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null)
            .SetProperty(r => r.RanAt, now)
            .SetProperty(r => r.DueAt, now + job.Every)
            .SetProperty(r => r.LastError, error));
    }

    private async Task RunDueSafelyAsync(CancellationToken cancellation)
    {
        try
        {
            await RunDueAsync(cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            WorkerBroke(log, broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} broke off")]
    private static partial void JobBroke(ILogger log, Exception broken, string job);

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs could not be run; they are tried again soon")]
    private static partial void WorkerBroke(ILogger log, Exception broken);
}
