using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MLGroup.Data.Sqlite;

/// <summary>Lets <c>dotnet ef</c> make the context without starting the portal.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqlitePortalContext>
{
    public SqlitePortalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalContext>().UseSqlite("Data Source=design.db").Options);
}
