namespace MLGroup.Tests.Browser;

/// <summary>One portal with today's sample programme for the tests of a class, each of which works on a proposal of its own.</summary>
public sealed class SamplePortal : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    internal PortalProcess Process { get; private set; } = null!;

    public Uri Address => Process.Address;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateTodaysSampleAsync();
        Process = await PortalProcess.StartAsync(Database, Writing.Sample);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Database.DisposeAsync();
    }
}
