using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MLGroup.Data;
using MLGroup.Mail.Postmen;

namespace MLGroup.Mail.Delivery;

/// <summary>
/// Empties the outbox, over as many connections as are set. A letter that is posted wakes it at once; it looks by itself every
/// second, for letters that other processes posted or whose time has come.
/// </summary>
internal sealed partial class PostOffice(
    IServiceScopeFactory scopes, Crew crew, PostRound round, WaitingRetries waiting, OutboxBell bell, TimeProvider clock, ILogger<PostOffice> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await KeepLeasesAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, crew.Count).Select(_ => WorkAsync(stoppingToken)).Append(BeatAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await using var postman = crew.Hire();
        var (failures, idle) = (0, TimeSpan.Zero);
        while (!stopping.IsCancellationRequested)
        {
            var (claimed, rest) = await RoundAsync(postman, stopping);
            failures = rest ? failures + 1 : 0;
            idle = claimed > 0 ? TimeSpan.Zero : idle;
            if (claimed == PostRound.Batch)
                bell.Ring(); // there may be more, for a connection that sleeps
            if (rest)
                await SleepAsync(Backoff(failures), stopping);
            else if (claimed == 0 && !await RangAsync(stopping) && (idle += Pause) >= LongestIdle)
                await postman.RestAsync();
        }
    }

    private async Task<(int Claimed, bool MustRest)> RoundAsync(IPostman postman, CancellationToken stopping)
    {
        try
        {
            return await round.RunAsync(postman, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return (0, false);
        }
        catch (Exception broken)
        {
            // Most likely the database is away. Letters on their way keep their lease until it runs out.
            RoundBroke(log, broken);
            return (0, true);
        }
    }

    // Each of several connections looks more seldom, so that together they look once a second.
    private TimeSpan Pause => Look * crew.Count;

    private async Task<bool> RangAsync(CancellationToken stopping)
    {
        try
        {
            return await bell.WaitAsync(Pause, stopping);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static async Task SleepAsync(TimeSpan time, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(time, stopping);
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    private static TimeSpan Backoff(int failures)
    {
        var rest = Look * Math.Pow(2, Math.Min(failures - 1, 10));
        return rest < LongestRest ? rest : LongestRest;
    }

    private async Task BeatAsync(CancellationToken stopping)
    {
        using var beat = new PeriodicTimer(Heartbeat, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(stopping))
                await KeepLeasesAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    private async Task KeepLeasesAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var keeper = scope.ServiceProvider.GetRequiredService<LeaseKeeper>();
            await keeper.ProlongAsync(stopping);
            await waiting.LookAsync(scope.ServiceProvider.GetRequiredService<PortalContext>(), stopping);
            if (await keeper.TakeBackAsync(ProcessName.Own, stopping) is var letters and > 0)
            {
                TookBack(log, letters);
                bell.Ring();
            }
        }
        catch (Exception broken) when (!stopping.IsCancellationRequested)
        {
            RoundBroke(log, broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Letters could not be delivered; it is tried again soon")]
    private static partial void RoundBroke(ILogger log, Exception reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Took {Letters} letters back that a process left behind")]
    private static partial void TookBack(ILogger log, int letters);
}
