using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MLGroup.Tests.Browser;

/// <summary>Starting and stopping the real program, gently and otherwise.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_killed_portal_starts_again_on_the_same_address_and_database()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database);

        portal.Kill();
        await portal.StartAsync();

        Assert.True(await portal.IsReadyAsync());
    }

    [Fact]
    public async Task Two_portals_that_start_at_once_on_an_empty_database_both_become_ready()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var first = new PortalProcess(database.Settings);
        await using var second = new PortalProcess(database.Settings);

        await Task.WhenAll(first.StartAsync(), second.StartAsync());

        await using var db = database.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_portal_killed_while_it_makes_its_tables_starts_the_next_time()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var portal = new PortalProcess(database.Settings);
        portal.Launch();
        await Eventually.TrueAsync(async () => await portal.IsReadyAsync() || await HasBegunAsync(database), "the first table is made");

        portal.Kill();
        await portal.StartAsync();

        await using var db = database.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task The_health_verb_says_whether_the_portal_is_ready()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database);

        var running = await PortalProgram.RunAsync(portal.Settings, "health");
        portal.Kill();
        var killed = await PortalProgram.RunAsync(portal.Settings, "health");

        Assert.Equal((0, $"{portal.Address}health/ready answers 200.\n"), (running.ExitCode, running.Output));
        Assert.Equal((1, $"{portal.Address}health/ready does not answer.\n"), (killed.ExitCode, killed.Error));
    }

    [Fact]
    public async Task A_portal_whose_address_is_taken_says_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = await PortalProcess.StartAsync(database);

        var second = await PortalProgram.RunAsync(portal.Settings);

        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith("Failed to bind to address ", second.Error, StringComparison.Ordinal);
        Assert.EndsWith("Is a portal running there already? End it, or write another address, for example ASPNETCORE_URLS=http://localhost:5081.\n", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider is \"Oracle\". Write Sqlite or PostgreSql.")]
    [InlineData("Database__ConnectionString", "gibberish", "Database:ConnectionString cannot be read: Format of the initialization string does not conform to specification starting at index 0. Write for example Database__ConnectionString=\"Data Source=data/portal.db\".")]
    [InlineData("Portal__PublicAddress", "ftp://group.example", "Portal:PublicAddress is \"ftp://group.example/\". Write the address readers type, for example https://group.example.org.")]
    [InlineData("Portal__PublicAddress", "", "Portal:PublicAddress is not set, but this is Production, and every link in a mail begins with it. Write the address readers type, for example Portal__PublicAddress=https://group.example.org.")]
    [InlineData("ASPNETCORE_URLS", "foo", "ASPNETCORE_URLS or --urls is \"foo\". Write the address to listen on, for example http://localhost:5080.")]
    [InlineData("Portal__Sample", "true", "Portal:Sample is true, but this is Production. Invented people must not stand among real ones: write Portal__Sample=false.")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence(string key, string value, string sentence)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal__PublicAddress"] = "https://group.example",
            [key] = value
        };

        var ended = await PortalProgram.RunAsync(settings);

        Assert.Equal((2, "", sentence + "\n"), (ended.ExitCode, ended.Output, ended.Error));
    }

    private static async Task<bool> HasBegunAsync(TestDatabase database)
    {
        await using var db = database.Open();
        try
        {
            await db.Database.ExecuteSqlRawAsync("SELECT 1 FROM \"__EFMigrationsHistory\"");
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
