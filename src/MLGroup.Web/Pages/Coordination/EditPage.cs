namespace MLGroup.Web.Pages.Coordination;

/// <summary>A page that changes a record which somebody else may be changing too.</summary>
internal abstract class EditPage : PortalPage
{
    /// <summary>Whether somebody else was faster: the page then shows what is stored beside what was typed.</summary>
    public bool WasOvertaken => Response.StatusCode == StatusCodes.Status409Conflict;

    /// <summary>What is stored now, label by label, in the order of the form.</summary>
    public virtual IEnumerable<(string Label, string Value)> Stored => [];

    /// <summary>Has the save refused where the record is not any more as the form showed it, and the next editor told of this one.</summary>
    protected void Expect(object record, int rowVersion)
    {
        var version = Db.Entry(record).Property("RowVersion");
        (version.OriginalValue, version.IsModified) = (rowVersion, true);
    }
}
