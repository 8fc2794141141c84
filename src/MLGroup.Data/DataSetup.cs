using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MLGroup.Data.Auditing;
using MLGroup.Data.Communications;
using MLGroup.Data.Jobs;
using MLGroup.Data.PostgreSql;
using MLGroup.Data.Sqlite;

namespace MLGroup.Data;

public static class DataSetup
{
    // Longer than any honest statement of the portal takes, short enough to answer before a reader gives up.
    private const int StatementSeconds = 10;

    private static readonly SqliteFunctions _sqliteFunctions = new();

    public static IServiceCollection AddPortalData(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<AuditInterceptor>();
        services.AddScoped<IJob, Housekeeping>();
        if (settings.IsPostgreSql)
        {
            services.AddSingleton<MailClaim, PostgreSqlMailClaim>();
            services.AddDbContext<PortalContext, PostgreSqlPortalContext>((provider, options) =>
                UsePostgreSql(options, settings.ConnectionString!).AddInterceptors(provider.GetRequiredService<AuditInterceptor>()));
        }
        else
        {
            services.AddSingleton<MailClaim, SqliteMailClaim>();
            services.AddDbContext<PortalContext, SqlitePortalContext>((provider, options) =>
                UseSqlite(options, settings.ConnectionString!).AddInterceptors(provider.GetRequiredService<AuditInterceptor>()));
        }
        services.AddDataProtection().SetApplicationName("MLGroup").PersistKeysToDbContext<PortalContext>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        return services;
    }

    /// <summary>Lets this process run the portal's jobs; those that answer readers only leave it out.</summary>
    public static IServiceCollection AddPortalJobs(this IServiceCollection services) => services.AddHostedService<JobWorker>();

    /// <summary>Brings the tables up to date, as the owner of the tables where one is set. Safe to be killed and to run twice at once.</summary>
    public static async Task MigrateAsync(DatabaseSettings settings, CancellationToken cancellation = default)
    {
        if (settings.IsPostgreSql)
        {
            var options = new DbContextOptionsBuilder<PostgreSqlPortalContext>();
            UsePostgreSql(options, settings.OwnerConnectionString ?? settings.ConnectionString!);
            await using var db = new PostgreSqlPortalContext(options.Options);
            await PostgreSqlMigration.MigrateAsync(db, cancellation);
        }
        else
        {
            var options = new DbContextOptionsBuilder<SqlitePortalContext>();
            UseSqlite(options, settings.ConnectionString!);
            await using var db = new SqlitePortalContext(options.Options);
            await SqliteMigration.MigrateAsync(db, cancellation);
        }
    }

    private static DbContextOptionsBuilder UsePostgreSql(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(PostgreSqlConnection.Of(connection), npgsql => npgsql.CommandTimeout(StatementSeconds));

    private static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.CommandTimeout(StatementSeconds)).AddInterceptors(_sqliteFunctions);
}
