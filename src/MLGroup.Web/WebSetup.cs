using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using MLGroup.Domain.Members;
using MLGroup.Web.Authorization;
using MLGroup.Web.Browsing;
using MLGroup.Web.Development;
using MLGroup.Web.Forms;
using MLGroup.Web.Pages.Shared;

namespace MLGroup.Web;

internal static class WebSetup
{
    public static IServiceCollection AddPortalPages(this IServiceCollection services, PortalSettings portal, bool development)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        services.AddSingleton<BadTokenLimit>();
        services.AddSingleton(portal);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => FrameOf(portal, provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddAuthorization(Policies.Add);
        services.AddShortPages();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options => options.Cookie.Name = "mlgroup-form");
        services.Configure<FormOptions>(options =>
            (options.ValueCountLimit, options.BufferBodyLengthLimit) = (FormReading.MostFields, FormReading.MostBytes));
        services.AddRazorPages(options =>
        {
            Policies.Apply(options.Conventions);
            if (!development)
                DevelopmentPages.Remove(options.Conventions);
        }).AddMvcOptions(options =>
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelBinderProviders.Insert(0, new NormalisedText());
            options.ModelMetadataDetailsProviders.Add(new PlainSentences());
            options.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => PlainSentences.DoesNotFit(value));
            options.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(PlainSentences.DoesNotFit);
        }).AddCookieTempDataProvider(options => options.Cookie.Name = "mlgroup-notice");
        if (development)
        {
            services.AddSingleton<PortalClock>();
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<PortalClock>());
        }
        return services;
    }

    private static Frame FrameOf(PortalSettings portal, HttpContext context) => new()
    {
        GroupName = portal.GroupName,
        SubName = portal.SubName.Length > 0 ? portal.SubName : null,
        Description = portal.Description,
        ContactAddress = portal.ContactAddress,
        PersonName = context.Features.Get<Viewer>() is { IsMember: true } viewer ? viewer.Name : null,
        Nav =
        [
            new NavItem("Home", "/Index"),
            new NavItem("Programme", "/Programmes/Show"),
            new NavItem("My proposals", "/My/Proposals/Index", Policies.Member),
            new NavItem("Proposals", "/Group/Proposals/Index", Policies.Member),
            new NavItem("Coordinate", "/Coordination/Index", Policies.Coordinator),
            new NavItem("Administer", "/Admin/Users", Policies.Administrator)
        ],
        Footer = [new NavItem("E-mail preferences", "/My/Preferences", Policies.Member), new NavItem("My sessions", "/My/Sessions", Policies.Member)]
    };
}
