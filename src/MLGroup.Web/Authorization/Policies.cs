using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Authorization;

/// <summary>
/// Who may open which door. Every folder is closed to visitors unless it stands here; what a person may see behind a door is decided
/// by the queries (<c>VisibleTo</c>), not here.
/// </summary>
internal static class Policies
{
    public const string Member = nameof(Member);
    public const string Coordinator = nameof(Role.Coordinator);
    public const string Administrator = nameof(Role.Administrator);

    /// <summary>The public site: every page a visitor may open, by name.</summary>
    public static readonly string[] OpenPages =
    [
        "/Index", "/Calls/Show", "/Calls/Calendar", "/Programmes/Show", "/Programmes/Strand", "/Programmes/Changes", "/Programmes/Feed", "/Activities/Show", "/Privacy", "/Accessibility", "/Contact",
        "/SignIn/Index", "/SignIn/Code", "/SignIn/Link", "/SignIn/SecondFactor", "/SignIn/SetUp", "/SignIn/Out", "/SignIn/As", "/U", "/Confirm",
        "/Errors/Status", "/Errors/Fault", "/Development/Clock"
    ];

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Member, policy => policy.RequireAuthenticatedUser().RequireRole(Member));
        options.AddPolicy(Coordinator, policy => policy.RequireAuthenticatedUser().RequireRole(Coordinator));
        options.AddPolicy(Administrator, policy => policy.RequireAuthenticatedUser().RequireRole(Administrator));
        options.FallbackPolicy = options.GetPolicy(Member);
    }

    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/", Member);
        pages.AuthorizeFolder("/Coordination", Coordinator);
        pages.AuthorizeFolder("/Admin", Administrator);
        foreach (var page in OpenPages)
            pages.AllowAnonymousToPage(page);
    }
}
