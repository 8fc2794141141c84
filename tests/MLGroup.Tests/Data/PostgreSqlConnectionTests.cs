using MLGroup.Data.PostgreSql;
using Npgsql;

namespace MLGroup.Tests.Data;

public sealed class PostgreSqlConnectionTests
{
    [Theory]
    [InlineData("Host=db;Username=portal;Password=a;Database=mlgroup", "-c jit=off")]
    [InlineData("Host=db;Options=-c search_path=mlgroup", "-c search_path=mlgroup -c jit=off")]
    [InlineData("Host=db;Options=-c jit=on", "-c jit=on")]
    public void Statements_are_not_compiled_unless_the_setting_says_so(string connectionString, string options)
    {
        var used = new NpgsqlConnectionStringBuilder(PostgreSqlConnection.Of(connectionString));

        Assert.Equal(options, used.Options);
        Assert.Equal(new NpgsqlConnectionStringBuilder(connectionString).Password, used.Password);
    }
}
