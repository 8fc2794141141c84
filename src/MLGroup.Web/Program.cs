using Microsoft.AspNetCore.Connections;
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
    StartSettings.Require(portal.Complaint(builder.Environment.IsProduction()) ?? database.Complaint() ?? mail.Complaint());

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
catch (WrongSettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{fault.Message.TrimEnd('.')}. Is a portal running there already? End it, or write another address, for example ASPNETCORE_URLS=http://localhost:5081.");
    return 1;
}
catch (Exception fault) when (DatabaseFaults.MeanUnavailable(fault))
{
    await Console.Error.WriteLineAsync($"The database does not answer: {fault.GetBaseException().Message.TrimEnd('.')}. Is it running, and is Database:ConnectionString right?");
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}

/// <summary>Named so that tests can start the portal.</summary>
public partial class Program;
