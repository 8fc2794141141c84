using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;
using MLGroup.Mail.Delivery;
using MLGroup.Mail.Letters;
using MLGroup.Mail.Postmen;

namespace MLGroup.Mail;

public static class MailSetup
{
    /// <summary>What posting letters needs.</summary>
    /// <param name="publicAddress">Where readers reach the portal; every link in a letter begins with it.</param>
    /// <param name="groupName">Stands at the head of every letter.</param>
    public static IServiceCollection AddPortalMail(this IServiceCollection services, MailSettings settings, Uri publicAddress, string groupName)
    {
        services.AddSingleton(settings);
        services.AddSingleton(new PortalLinks(publicAddress));
        services.AddSingleton(new Sender(settings, groupName, publicAddress));
        services.AddSingleton(provider => provider.GetRequiredService<Sender>().Organiser);
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<SecretKeys>();
        services.AddSingleton(provider => new Secrets(provider.GetRequiredService<SecretKeys>()));
        services.AddScoped(provider => new Outbox(
            provider.GetRequiredService<PortalContext>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<OutboxBell>(), provider.GetRequiredService<Sender>()));
        services.AddScoped(provider => new DecisionPost(
            provider.GetRequiredService<PortalContext>(), provider.GetRequiredService<Outbox>(), provider.GetRequiredService<PortalLinks>()));
        services.AddSingleton(provider => new LetterLayout(provider.GetRequiredService<PortalLinks>(), provider.GetRequiredService<Sender>()));
        return services;
    }

    /// <summary>What delivering letters needs besides: for processes that answer readers only, leave it out.</summary>
    public static IServiceCollection AddPortalPostOffice(this IServiceCollection services, MailSettings settings)
    {
        var host = SmtpAddress.Parse(settings.Server)?.Host ?? "folder";
        services.AddSingleton(new MailRoute(ProcessName.Own.ToString(), host, settings.PerMinute > 0 ? settings.PerMinute : null));
        services.AddSingleton(Crew.Of(settings));
        services.AddSingleton<LiveLeases>();
        services.AddSingleton<WaitingRetries>();
        services.AddSingleton<LetterWriter>();
        services.AddSingleton<PostRound>();
        services.AddScoped<LeaseKeeper>();
        services.AddHostedService<PostOffice>();
        services.AddHostedService(provider => new Rehearsal(
            provider.GetRequiredService<Secrets>(), provider.GetRequiredService<PortalLinks>(), provider.GetRequiredService<LetterLayout>(), provider.GetRequiredService<Sender>()));
        return services;
    }
}
