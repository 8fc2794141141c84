using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.Auditing;
using MLGroup.Data.SampleData;
using MLGroup.Web.Development;

namespace MLGroup.Web;

internal static class Preparation
{
    /// <summary>
    /// What must be true before the first request, and before data protection reads its keys from the database: tables up to date, and
    /// in Development the sample programme and the clock, and every milestone at the instant that its local time means today.
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
        while (!await FollowZoneRulesAsync(db))
            db.Forget();
    }

    // The rules of a zone change with the system's time zone database, which a process reads once, when it starts.
    private static async Task<bool> FollowZoneRulesAsync(PortalContext db)
    {
        db.Act = Act.ByPortal("Follow the rules of time zones");
        if ((await db.Programmes.ToListAsync()).Sum(programme => programme.FollowZoneRules()) == 0)
            return true;
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process started at the same time, or a coordinator moved a date: look again.
            return false;
        }
    }
}
