using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MLGroup.Data.Jobs;
using MLGroup.Data.SignIn;
using MLGroup.Mail.Jobs;

namespace MLGroup.Web.SignIn;

internal static class SignInSetup
{
    /// <summary>Posts to the sign-in pages that one network address may send in a minute: a whole office may sit behind one.</summary>
    public const int PostsPerMinute = 300;

    private const string Limit = "sign-in";

    public static IServiceCollection AddPortalSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<SessionClock>();
        services.AddScoped<SignInDesk>();
        services.AddSingleton<SignInBell>();
        services.AddHostedService<SignInAnswers>();
        services.AddScoped<AnswerSignInRequests>();
        services.AddScoped<IJob>(provider => provider.GetRequiredService<AnswerSignInRequests>());
        services.AddScoped<IJob, ForgetSignIns>();
        services.AddAuthentication(options =>
        {
            options.AddScheme<SessionHandler>(SessionHandler.Scheme, null);
            options.DefaultScheme = SessionHandler.Scheme;
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Limit, PostsOfAddress);
        });
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddFolderApplicationModelConvention(
            "/SignIn", page => page.EndpointMetadata.Add(new EnableRateLimitingAttribute(Limit))));
        return services;
    }

    private static RateLimitPartition<string> PostsOfAddress(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            $"post {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PostsPerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("read");
}
