using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Data.Programmes;

/// <summary>Which of several programmes pages are about: next year's may be begun while this year's call is open.</summary>
public sealed class ProgrammeQueriesTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.AddAsync(
            Programme(2026, "2025-11-03", "2026-01-20"),
            Programme(2027, "2026-11-02", "2027-01-19"),
            Programme(2028, "2027-11-01", "2028-01-18"),
            new Programme(2029, "ML 2029", "Etc/UTC"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("2025-06-01", 2029, 2026)] // nothing has opened yet
    [InlineData("2025-12-01", 2026, 2026)] // the first call is open
    [InlineData("2026-03-01", 2026, 2027)] // at work; the next one opens in November
    [InlineData("2026-12-01", 2027, 2027)]
    [InlineData("2027-02-01", 2027, 2028)]
    [InlineData("2028-02-01", 2028, 2029)] // the last one has no dates
    public async Task The_programme_at_work_and_the_one_to_write_for_go_by_the_calls(string day, int current, int calling)
    {
        var now = DateTimeOffset.Parse($"{day}T12:00:00Z", null);
        await using var db = _database.Open();

        Assert.Equal((current, calling), (await db.Programmes.Current(now).Select(one => one.Year).SingleAsync(), await db.Programmes.Calling(now).Select(one => one.Year).SingleAsync()));
    }

    private static Programme Programme(int year, string opens, string closes) => Calls.Programme(year, On(closes), On(opens));

    private static ZonedTime On(string day) => new(DateTime.Parse($"{day}T12:00:00", null), "Etc/UTC");
}
