namespace MLGroup.Web.Pages.Shared;

/// <summary>What stands around every page: the group's names, the menu, the footer, and who is signed in.</summary>
internal sealed class Frame
{
    public required string GroupName { get; init; }

    /// <summary>The offices that run the group, or null.</summary>
    public string? SubName { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The group's mailbox; may be empty.</summary>
    public string ContactAddress { get; init; } = "";

    public IReadOnlyList<NavItem> Nav { get; init; } = [];

    public IReadOnlyList<NavItem> Footer { get; init; } = [];

    public string HomePage { get; init; } = "/Index";

    public string SearchPage { get; init; } = "/Search";

    public string SignInPage { get; init; } = "/SignIn/Index";

    /// <summary>A page that signs out when something is posted to it.</summary>
    public string SignOutPage { get; init; } = "/SignIn/Out";

    public string ProfilePage { get; init; } = "/My/Profile";

    /// <summary>The signed-in person's name; null for a visitor.</summary>
    public string? PersonName { get; set; }

    public NavItem? Current(string? page) => Nav
        .Where(item => item.Holds(page))
        .MaxBy(item => item.Folder.Length);
}
