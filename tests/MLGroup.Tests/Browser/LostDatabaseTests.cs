using System.Net;
using MLGroup.Data;
using Npgsql;

namespace MLGroup.Tests.Browser;

/// <summary>The database goes away under a running portal. True of PostgreSQL only: SQLite is a file of the same process.</summary>
public sealed class LostDatabaseTests(LostDatabaseTests.FarDatabase far) : IClassFixture<LostDatabaseTests.FarDatabase>, IAsyncLifetime
{
    [Fact]
    public async Task A_reader_gets_a_plain_page_that_says_when_to_try_again()
    {
        far.Line.Cut();

        // Somebody who signed in before: who they are stands in the database.
        using var signedIn = new HttpRequestMessage(HttpMethod.Get, "/");
        signedIn.Headers.Add("Cookie", "__Host-mlgroup=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        using var answer = await far.Visitor.SendAsync(signedIn);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("Our database does not answer just now.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_is_alive_and_not_ready_and_goes_on_by_itself_when_the_database_is_back()
    {
        far.Line.Cut();
        var without = (await StatusAsync("/health/live"), await StatusAsync("/health/ready"));

        far.Line.Mend();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), without);
        await Eventually.TrueAsync(far.Portal.IsReadyAsync, "the portal is ready again", TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/"));
    }

    [Fact]
    public async Task A_start_without_a_database_ends_with_a_sentence()
    {
        far.Line.Cut();

        var ended = await PortalProgram.RunAsync(far.Portal.Settings);

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("The database does not answer: ", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith(". Is it running, and is Database:ConnectionString right?\n", ended.Error, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync() => await far.StartOnceAsync();

    public async ValueTask DisposeAsync()
    {
        far.Line.Mend();
        await Eventually.TrueAsync(far.Portal.IsReadyAsync, "the portal is ready for the next test");
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await far.Visitor.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>A portal and its database, with a wire between them that can be cut.</summary>
    public sealed class FarDatabase : IAsyncDisposable
    {
        private DatabaseSettings? _database;

        internal CuttableLine Line { get; private set; } = null!;

        internal PortalProcess Portal { get; private set; } = null!;

        internal HttpClient Visitor { get; private set; } = null!;

        // A fixture cannot skip, a test can.
        public async Task StartOnceAsync()
        {
            if (_database is not null)
                return;
            var server = new NpgsqlConnectionStringBuilder(Requirements.PostgreSql()) { Database = $"mlgroup_{Guid.NewGuid():N}" };
            _database = new DatabaseSettings { Provider = "PostgreSql", ConnectionString = server.ConnectionString };
            await TestServer.MakeAsync(_database);
            Line = new CuttableLine(server.Host!, server.Port);
            Line.Mend();
            (server.Host, server.Port) = ("127.0.0.1", Line.Port);
            Portal = await PortalProcess.StartAsync(_database with { ConnectionString = server.ConnectionString });
            Visitor = new HttpClient { BaseAddress = Portal.Address };
        }

        public async ValueTask DisposeAsync()
        {
            if (_database is null)
                return;
            Visitor.Dispose();
            await Portal.DisposeAsync();
            await Line.DisposeAsync();
            await TestServer.DropAsync(_database);
        }
    }
}
