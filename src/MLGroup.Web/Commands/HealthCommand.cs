namespace MLGroup.Web.Commands;

/// <summary>
/// The verb <c>health</c>: asks the portal on this machine whether it is ready. A container has no other program to ask with.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>0 where it is ready, 1 where it is not or does not answer.</summary>
    public static async Task<int> RunAsync(WebApplication app)
    {
        var address = new Uri(Address(app.Configuration), "health/ready");
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address);
            Console.WriteLine($"{address} answers {(int)answer.StatusCode}.");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer.");
            return 1;
        }
    }

    /// <summary>Where a portal with these settings listens, seen from its own machine.</summary>
    private static Uri Address(IConfiguration configuration)
    {
        var listensAt = configuration["urls"]?.Split(';').Select(BindingAddress.Parse)
            .FirstOrDefault(binding => binding.Scheme == "http");
        if (listensAt is not null)
            return new Uri($"http://localhost:{listensAt.Port}{listensAt.PathBase}/");
        return new Uri($"http://localhost:{configuration["http_ports"]?.Split(';')[0] ?? "5000"}/");
    }
}
