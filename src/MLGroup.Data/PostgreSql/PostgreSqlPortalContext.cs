using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace MLGroup.Data.PostgreSql;

internal sealed class PostgreSqlPortalContext(DbContextOptions<PostgreSqlPortalContext> options) : PortalContext(options)
{
    public override bool IsUniqueBroken(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // What was folded is compared byte by byte, as SQLite does, so that lists have one order on both.
        foreach (var folded in builder.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties())
            .Where(property => property.Name.StartsWith("Folded", StringComparison.Ordinal)))
            folded.SetCollation("C");
    }

    protected override void MapSearchText(DbFunctionBuilder function) => function.HasTranslation(PostgreSqlSearchText.Of);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantInUtc>();
        // The only bare DateTime is a time on a wall, which has no instant of its own.
        conventions.Properties<DateTime>().HaveColumnType("timestamp without time zone");
    }

    // Npgsql refuses an instant with another offset than UTC's. Its microseconds are coarser than .NET's ticks: cut them before
    // they are stored, so that what is read back equals what was written.
    private sealed class InstantInUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => new DateTimeOffset(instant.UtcTicks - instant.UtcTicks % 10, TimeSpan.Zero), instant => instant);
}
