using Npgsql;

namespace MLGroup.Data.PostgreSql;

internal static class PostgreSqlConnection
{
    /// <summary>
    /// The connection string as the portal uses it: without just-in-time compiling, which a server thinks worth a second or two while
    /// it does not know yet how small the tables are. Where the string names it itself, that stands.
    /// </summary>
    public static string Of(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.Options?.Contains("jit", StringComparison.Ordinal) != true)
            builder.Options = $"{builder.Options} -c jit=off".TrimStart();
        return builder.ConnectionString;
    }
}
