using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MLGroup.Web;

internal static class PortalLog
{
    public static void AddPortalLog(this IServiceCollection services, IConfiguration configuration)
    {
        var lines = configuration.GetValue<bool>("Portal:PlainLog");
        services.AddSerilog((_, log) =>
        {
            log.MinimumLevel.Information()
                // The host's own lines hold the path, and so the token, of every mailed link.
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // Parameters of statements are personal data; a failed statement is told by the request it belongs to.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
                .Enrich.FromLogContext()
                .Enrich.With<NoPath>();
            if (lines)
                log.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            else
                log.WriteTo.Console(new RenderedCompactJsonFormatter());
        }, preserveStaticLogger: true);
    }

    /// <summary>One line a request: method, route template, status, time. No path, query, address or body.</summary>
    public static void UsePortalLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} {Status} in {Elapsed:0} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-")),
            new LogEventProperty("Status", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed))
        ];
        options.GetLevel = (_, _, fault) => fault is null ? LogEventLevel.Information : LogEventLevel.Error;
    });

    // The server puts the path into every line's context, and with it the token of every mailed link.
    private sealed class NoPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
