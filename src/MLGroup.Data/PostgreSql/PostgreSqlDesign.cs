using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MLGroup.Data.PostgreSql;

/// <summary>Lets <c>dotnet ef</c> make the context without starting the portal.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlPortalContext>
{
    public PostgreSqlPortalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPortalContext>().UseNpgsql("Host=localhost").Options);
}
