using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Domain;
using Npgsql;

namespace MLGroup.Tests.Data;

public sealed class DatabaseFaultsTests
{
    [Theory]
    [InlineData(5, true)] // busy
    [InlineData(6, true)] // locked
    [InlineData(8, true)] // read-only
    [InlineData(10, true)] // input or output
    [InlineData(13, true)] // full
    [InlineData(14, true)] // cannot open
    [InlineData(1, false)] // SQL that is wrong
    [InlineData(19, false)] // constraint
    public void SQLite_that_cannot_be_used_just_now_is_told_from_a_mistake(int code, bool unavailable) =>
        Assert.Equal(unavailable, DatabaseFaults.MeanUnavailable(new DbUpdateException("", new SqliteException("", code))));

    [Theory]
    [InlineData("08006", true)] // connection failure
    [InlineData("40001", true)] // serialisation failure
    [InlineData("40P01", true)] // deadlock
    [InlineData("53100", true)] // disk full
    [InlineData("53300", true)] // too many connections
    [InlineData("57014", true)] // statement cancelled by its time limit
    [InlineData("57P01", true)] // shut down by the administrator
    [InlineData("57P03", true)] // starting up
    [InlineData("58030", true)] // input or output
    [InlineData("22001", false)] // text too long
    [InlineData("23505", false)] // unique index
    [InlineData("42P01", false)] // no such table
    public void PostgreSQL_that_cannot_be_used_just_now_is_told_from_a_mistake(string state, bool unavailable) =>
        Assert.Equal(unavailable, DatabaseFaults.MeanUnavailable(new DbUpdateException("", new PostgresException("", "ERROR", "ERROR", state))));

    [Fact]
    public void A_lost_connection_means_unavailable_and_a_broken_rule_does_not()
    {
        Assert.True(DatabaseFaults.MeanUnavailable(new InvalidOperationException("", new NpgsqlException("", new SocketException()))));
        Assert.True(DatabaseFaults.MeanUnavailable(new TimeoutException()));
        Assert.False(DatabaseFaults.MeanUnavailable(new RuleBrokenException("No.")));
        Assert.False(DatabaseFaults.MeanUnavailable(null));
    }

    [Theory]
    [InlineData("Sqlite", "Data Source=/nowhere/at/all/portal.db")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port={0};Username=portal;Database=portal;Timeout=5")]
    public async Task A_database_that_is_not_there_is_unavailable(string provider, string connection)
    {
        var settings = new DatabaseSettings { Provider = provider, ConnectionString = string.Format(null, connection, LoopbackPort.Free()) };
        await using var services = new ServiceCollection().AddLogging().AddPortalData(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();

        var (reading, writing) = (await Record.ExceptionAsync(() => db.Members.AnyAsync()), await Record.ExceptionAsync(() => db.SaveChangesAsync()));

        Assert.Equal((true, true), (DatabaseFaults.MeanUnavailable(reading), DatabaseFaults.MeanUnavailable(writing)));
    }
}
