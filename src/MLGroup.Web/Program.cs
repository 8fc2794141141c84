using MLGroup.Data;
using MLGroup.Mail;
using MLGroup.Web;
using MLGroup.Web.Browsing;
using MLGroup.Web.Commands;
using MLGroup.Web.SignIn;
using Serilog;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var development = builder.Environment.IsDevelopment();
    var portal = builder.Configuration.Read<PortalSettings>(PortalSettings.Section);
    var database = builder.Configuration.Read<DatabaseSettings>(DatabaseSettings.Section).Beside(builder.Environment.ContentRootPath);
    var mail = builder.Configuration.Read<MailSettings>(MailSettings.Section).Beside(builder.Environment.ContentRootPath);
    StartSettings.Require(portal.Complaint(builder.Environment.IsProduction()) ?? database.Complaint() ?? mail.Complaint()
        ?? ListeningAddresses.Complaint(builder.Configuration[WebHostDefaults.ServerUrlsKey]));

    builder.Services.AddPortalLog(builder.Configuration);
    builder.Services.AddPortalPages(portal, development);
    builder.Services.AddPortalData(database);
    builder.Services.AddPortalMail(mail, portal.PublicAddress, portal.GroupName);
    if (portal.Runs != PortalRuns.Web)
        builder.Services.AddPortalPostOffice(mail).AddPortalJobs();
    builder.Services.AddPortalSignIn();
    builder.WebHost.ConfigureKestrel(Limits.Apply);

    var app = builder.Build();
    if (await Verbs.RunAsync(args, app) is { } exitCode)
        return exitCode;

    app.UseArrival();
    app.UseExceptionHandler("/errors/fault");
    app.UsePortalLog();
    app.UseBrowserHeaders(https: portal.PublicAddress.Scheme == "https");
    app.UseShortPages();
    app.UseStatusCodePagesWithReExecute("/errors/{0}");
    app.UseFormReading();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorPages().WithStaticAssets();
    app.MapPortalHealth();
    app.MapPortalPreferences();
    // Without an endpoint the closed door would ask a visitor to sign in for an address that does not exist.
    app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();

    await app.PrepareAsync(database, portal);
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (StartFault.Of(fault) is { } told)
{
    await Console.Error.WriteLineAsync(told.Sentence);
    return told.ExitCode;
}
finally
{
    await Log.CloseAndFlushAsync();
}

/// <summary>Named so that tests can start the portal.</summary>
public partial class Program;
