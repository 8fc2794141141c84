using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;

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
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<SecretKeys>();
        services.AddSingleton(provider => new Secrets(provider.GetRequiredService<SecretKeys>()));
        services.AddScoped(provider => new Outbox(
            provider.GetRequiredService<PortalContext>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<OutboxBell>(), provider.GetRequiredService<Sender>()));
        return services;
    }
}
