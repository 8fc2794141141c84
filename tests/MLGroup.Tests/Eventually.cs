using System.Diagnostics;

namespace MLGroup.Tests;

/// <summary>Waits for what another process does: as long as it needs, and no longer than it may.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Throws <see cref="TimeoutException"/> with <paramref name="what"/> where it is not true in time (30 seconds unless told).</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? atMost = null)
    {
        var limit = atMost ?? TimeSpan.FromSeconds(30);
        var waited = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(Step);
        while (!await condition())
        {
            if (waited.Elapsed > limit)
                throw new TimeoutException($"Not within {limit.TotalSeconds} s: {what}");
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? atMost = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, atMost);
}
