using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MLGroup.Data;

public static class DatabaseFaults
{
    /// <summary>
    /// Whether a fault means that the database cannot be used just now (down, restarting, locked, out of room) and the same request may
    /// succeed later, rather than that the portal made a mistake.
    /// </summary>
    public static bool MeanUnavailable(Exception? fault) => fault switch
    {
        null => false,
        PostgresException { SqlState: ['5', '3' or '7' or '8', ..] } => true, // insufficient resources, operator intervention, system error
        PostgresException postgres => postgres.IsTransient,
        NpgsqlException or SocketException or TimeoutException => true,
        // BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
        _ => MeanUnavailable(fault.InnerException)
    };
}
