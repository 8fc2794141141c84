using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MLGroup.Data.Sqlite;

/// <summary>SQLite knows the case of ASCII letters only, so it asks the portal's own code.</summary>
internal sealed class SqliteFunctions : DbConnectionInterceptor
{
    public const string SearchText = "search_text";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Add(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Add(connection);
        return Task.CompletedTask;
    }

    private static void Add(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction<string?, string?>(SearchText, text => text is null ? null : Domain.SearchText.Of(text), isDeterministic: true);
}
