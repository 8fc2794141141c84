using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web;

/// <summary>No page asks the database more as its lists grow, and none more than six times.</summary>
public sealed class StatementTests
{
    private const int Most = 6;

    [Theory]
    [InlineData(Doors.Writer)]
    [InlineData(Doors.Coordinator)]
    [InlineData(Doors.Administrator)]
    public async Task A_page_asks_the_database_at_most_six_times(string address)
    {
        await using var portal = await Portal.StartAsync(sample: true);
        var reader = await portal.AsAsync(address);
        // The first request of a portal reads its keys.
        await reader.OpenAsync("/");
        using var statements = Statements.Of(portal.Database);
        var tooMany = new List<string>();

        foreach (var door in Doors.All.Where(door => door.Address is not null))
        {
            statements.Forget();
            using var answer = await reader.GetAsync(Doors.Filled(door.Address!));
            if (statements.Asked.Count > Most)
                tooMany.Add($"{door.Address} ({(int)answer.StatusCode}): {statements.Asked.Count}\n{string.Join("\n", statements.Asked)}");
        }

        Assert.Empty(tooMany);
    }
}
