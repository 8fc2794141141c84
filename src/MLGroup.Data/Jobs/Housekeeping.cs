using Microsoft.EntityFrameworkCore;

namespace MLGroup.Data.Jobs;

/// <summary>Throws away what is kept for a short time only.</summary>
internal sealed class Housekeeping(PortalContext db, TimeProvider clock) : IJob
{
    private static readonly TimeSpan RequestsAreKept = TimeSpan.FromDays(1);

    public string Name => "Housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var oldest = clock.GetUtcNow() - RequestsAreKept;
        await db.HandledRequests.Where(request => request.At < oldest).ExecuteDeleteAsync(cancellation);
    }
}
