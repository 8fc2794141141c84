using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MLGroup.Web.Development;

/// <summary>Pages that exist in the Development environment only; elsewhere they have no address at all.</summary>
internal static class DevelopmentPages
{
    private static readonly string[] Names = ["/Development/Clock", "/SignIn/As"];

    public static void Remove(PageConventionCollection pages)
    {
        foreach (var name in Names)
            pages.AddPageRouteModelConvention(name, page => page.Selectors.Clear());
    }
}
