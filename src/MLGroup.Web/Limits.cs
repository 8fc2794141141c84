using Microsoft.AspNetCore.Server.Kestrel.Core;
using MLGroup.Web.Browsing;

namespace MLGroup.Web;

internal static class Limits
{
    /// <summary>No reader may hold the server for long, by size or by slowness.</summary>
    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = FormReading.MostBytes;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
