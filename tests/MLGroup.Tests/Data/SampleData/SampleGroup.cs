using MLGroup.Data;
using MLGroup.Data.SampleData;

namespace MLGroup.Tests.Data.SampleData;

/// <summary>A database with the sample programme in it, first started on <see cref="TestDatabase.Morning"/>.</summary>
public sealed class SampleGroup : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = Open();
        await SampleProgramme.LoadAsync(db, _database.Now);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <inheritdoc cref="TestDatabase.Open"/>
    public PortalContext Open() => _database.Open();
}
