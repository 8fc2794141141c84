using Microsoft.AspNetCore.Http.Features;

namespace MLGroup.Web.Browsing;

/// <summary>
/// When a request reached the portal. This instant judges deadlines, so that nobody who was in time is late because the form, the
/// session or the database took long to read.
/// </summary>
/// <param name="At">UTC.</param>
internal sealed record Arrival(DateTimeOffset At)
{
    /// <summary>UTC, the same for everything that answers this request.</summary>
    public static DateTimeOffset Of(HttpContext context) => context.Features.GetRequiredFeature<Arrival>().At;
}

internal static class ArrivalSetup
{
    /// <summary>Takes the time; before it nothing may wait.</summary>
    public static IApplicationBuilder UseArrival(this WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        return app.Use((context, next) =>
        {
            context.Features.Set(new Arrival(clock.GetUtcNow()));
            return next(context);
        });
    }
}
