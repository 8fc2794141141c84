namespace MLGroup.Web.Pages.Programmes;

/// <summary>The change log of a published programme.</summary>
internal sealed class ChangesModel : ChangesPage
{
    /// <summary>A visitor's own zone is not known: they read the group's.</summary>
    public string ZoneId => Viewer.IsMember ? Viewer.ZoneId : Versions[0].Version.Programme.ZoneId;
}
