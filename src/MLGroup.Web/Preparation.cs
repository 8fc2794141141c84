using MLGroup.Data;
using MLGroup.Data.SampleData;
using MLGroup.Web.Development;

namespace MLGroup.Web;

internal static class Preparation
{
    /// <summary>
    /// What must be true before the first request, and before data protection reads its keys from the database: tables up to date, and
    /// in Development the sample programme and the clock.
    /// </summary>
    public static async Task PrepareAsync(this WebApplication app, DatabaseSettings database, PortalSettings portal)
    {
        if (database.MigrateAtStart)
            await DataSetup.MigrateAsync(database);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        if (app.Services.GetService<PortalClock>() is { } clock)
            await clock.LoadAsync(db);
        if (portal.Sample)
            await SampleProgramme.LoadAsync(db, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }
}
