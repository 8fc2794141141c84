namespace MLGroup.Web.Pages.Shared;

/// <summary>One entry of the menu or the footer: shown when its page exists and its policy, where it has one, allows.</summary>
internal sealed record NavItem(string Text, string Page, string? Policy = null)
{
    public object? Route { get; init; }

    /// <summary>Pages below this one belong to the entry; "/Index" and other pages at the root stand for themselves.</summary>
    public string Folder { get; init; } = Page[..(Page.LastIndexOf('/') + 1)];

    public bool Holds(string? page) =>
        page == Page || (Folder.Length > 1 && page is not null && page.StartsWith(Folder, StringComparison.Ordinal));
}
