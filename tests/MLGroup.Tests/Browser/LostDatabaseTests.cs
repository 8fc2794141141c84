using System.Net;
using MLGroup.Data;
using Npgsql;

namespace MLGroup.Tests.Browser;

/// <summary>The database goes away under a running portal. True of PostgreSQL only: SQLite is a file of the same process.</summary>
public sealed class LostDatabaseTests : IAsyncLifetime
{
    private DatabaseSettings _database = null!;
    private CuttableLine _line = null!;
    private PortalProcess _portal = null!;
    private HttpClient _visitor = null!;

    [Fact]
    public async Task A_reader_gets_a_plain_page_that_says_when_to_try_again()
    {
        _line.Cut();

        // Somebody who signed in before: who they are stands in the database.
        using var signedIn = new HttpRequestMessage(HttpMethod.Get, "/");
        signedIn.Headers.Add("Cookie", "__Host-mlgroup=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        using var answer = await _visitor.SendAsync(signedIn);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("Our database does not answer just now.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_is_alive_and_not_ready_and_goes_on_by_itself_when_the_database_is_back()
    {
        _line.Cut();
        var without = (await StatusAsync("/health/live"), await StatusAsync("/health/ready"));

        _line.Mend();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), without);
        await Eventually.TrueAsync(_portal.IsReadyAsync, "the portal is ready again", TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/"));
    }

    [Fact]
    public async Task A_start_without_a_database_ends_with_a_sentence()
    {
        _portal.Kill();
        _line.Cut();

        var ended = await PortalProgram.RunAsync(_portal.Settings);

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("The database does not answer: ", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith(". Is it running, and is Database:ConnectionString right?\n", ended.Error, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(Requirements.PostgreSql()) { Database = $"mlgroup_{Guid.NewGuid():N}" };
        _database = new DatabaseSettings { Provider = "PostgreSql", ConnectionString = server.ConnectionString };
        await TestServer.MakeAsync(_database);
        _line = new CuttableLine(server.Host!, server.Port);
        _line.Mend();
        (server.Host, server.Port) = ("127.0.0.1", _line.Port);
        _portal = await PortalProcess.StartAsync(_database with { ConnectionString = server.ConnectionString });
        _visitor = new HttpClient { BaseAddress = _portal.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _portal.DisposeAsync();
        await _line.DisposeAsync();
        await TestServer.DropAsync(_database);
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
