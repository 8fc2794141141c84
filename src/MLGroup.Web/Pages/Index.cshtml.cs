namespace MLGroup.Web.Pages;

internal sealed class IndexModel : PortalPage;
