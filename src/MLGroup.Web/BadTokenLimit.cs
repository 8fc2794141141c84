using System.Threading.RateLimiting;

namespace MLGroup.Web;

/// <summary>
/// How many links that nobody was sent one network address may try. Nobody guesses 160 bits; this only keeps a fool from keeping the
/// portal busy.
/// </summary>
internal sealed class BadTokenLimit : IDisposable
{
    private const int MostPerMinute = 60;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>What a link that is not known is answered with: 404, or 429 for an address that tried many.</summary>
    public int StatusFor(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire($"{context.Connection.RemoteIpAddress}");
        if (lease.IsAcquired)
            return StatusCodes.Status404NotFound;
        context.Response.Headers.RetryAfter = "60";
        return StatusCodes.Status429TooManyRequests;
    }

    public void Dispose() => _limiter.Dispose();
}
