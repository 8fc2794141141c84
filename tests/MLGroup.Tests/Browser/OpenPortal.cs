using MLGroup.Tests.Web;

namespace MLGroup.Tests.Browser;

/// <summary>One portal for the tests of a class that only look, with something behind every door.</summary>
public sealed class OpenPortal : IAsyncLifetime
{
    private OpenHouse _house = null!;
    private TestDatabase _database = null!;
    private PortalProcess _process = null!;

    public Uri Address => _process.Address;

    /// <summary>The pages that a role may look at. Those that everyone sees alike are looked at once, as a visitor.</summary>
    public IEnumerable<string> AddressesFor(string role) => Doors.All
        .Where(door => door.IsShown && door.Expected(role) == "200" && (role == "visitor" || door.Expected("visitor") != "200"))
        .Select(_house.Filled);

    public async ValueTask InitializeAsync()
    {
        _house = await OpenHouse.TodayAsync();
        _database = await _house.CopyAsync();
        _process = await PortalProcess.StartAsync(_database, Writing.Sample);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _database.DisposeAsync();
    }
}
